/** How a test of each fact reads in plain English: a short label, and the words before its value; a fact that is yes or no is a sentence. */
import type { Collection } from '../record/fact.ts'

export type FactPhrase = {
  readonly label: string
  /** Before "is": `the form`. */
  readonly subject?: string
  readonly yes?: string
  readonly no?: string
  /** Before one member of a set: `the request asks to`, and its denial. */
  readonly has?: readonly [string, string]
}

const thing = (subject: string, label = subject.replace(/^the /, '')): FactPhrase => ({ label, subject })
const claim = (label: string, yes: string, no: string): FactPhrase => ({ label, yes, no })
const set = (label: string, has: string, hasNot: string): FactPhrase => ({ label, has: [has, hasNot] })

export const PHRASES: Readonly<Record<string, FactPhrase>> = {
  as_of: thing('the day of the decision', 'decided as of'),
  'request.form': thing('the form'),
  'request.asks': set('asks for', 'the request asks to', 'the request does not ask to'),
  'request.status': thing('the request'),
  'request.exists': claim('request received', 'a request was received', 'no request was received'),
  'request.issued_on': thing('the day of issue', 'issued'),
  'request.received_at': thing('the time of receipt', 'received'),
  'request.rescinded_at': thing('the time of the cancellation', 'cancelled by ICE'),
  'request.complete': claim('form complete', 'the form is complete', 'the form is not complete'),
  'request.states_probable_cause': claim(
    'states probable cause',
    'the form states probable cause',
    'the form does not state probable cause',
  ),
  'request.supporting_document': thing('the supporting document'),
  'request.box': thing('the box ticked'),
  'request.pc_basis': set('reasons in box 1', 'box 1 names', 'box 1 does not name'),
  'request.operative_on_conviction_only': claim(
    'only upon conviction',
    'the request takes effect only upon conviction',
    'the request does not wait for a conviction',
  ),
  'request.served_on_subject': thing('the time of service on the person', 'served on the person'),
  'request.addressee_matches': claim(
    'addressed to us',
    'the request is addressed to this agency',
    'the request is addressed to another agency',
  ),
  ice_identified_federal_felony_warrant: claim(
    'federal felony warrant named by ICE',
    'ICE has identified an outstanding federal felony warrant',
    'ICE has identified no outstanding federal felony warrant',
  ),
  ice_attests: set('ICE attests', 'ICE attests', 'ICE does not attest'),
  'agreement.cost_reimbursement': claim(
    'agreement on all costs',
    'a signed agreement repays all costs',
    'no signed agreement repays all costs',
  ),
  'agreement.partial': claim('agreement on part of the costs', 'an agreement covers part of it', 'no agreement covers a part'),
  'agreement.287g': thing('the 287(g) agreement'),
  pc_review: thing("counsel's finding on the stated probable cause", 'counsel on probable cause'),
  'subject.in_custody': claim('in our custody', 'the person is in our custody', 'the person is not in our custody'),
  'subject.left_by': thing('the way the person left custody', 'left custody by'),
  'subject.transferred_to': thing('the agency to which the person was transferred', 'transferred to'),
  'subject.age': thing("the person's age", 'age'),
  'subject.citizenship_evidence': thing('the evidence of citizenship or lawful status'),
  'subject.citizenship_document': thing('the document shown'),
  'subject.reentry_after_removal': claim(
    're-entry after removal',
    'the person re-entered after a removal',
    'the person did not re-enter after a removal',
  ),
  'subject.final_order': thing('the final order of removal'),
  'subject.gang_match': thing('the answer of the gang database', 'gang database'),
  'subject.terror_match': thing('the answer of the terrorist screening database', 'terrorist screening database'),
  'subject.registry': claim(
    'current registrant',
    'the person is a current registrant (sex or arson)',
    'the person is not a current registrant (sex or arson)',
  ),
  'subject.outstanding_local_warrant': claim(
    'local warrant',
    'a local arrest warrant is outstanding',
    'no local arrest warrant is outstanding',
  ),
  'subject.public_safety_risk_finding': claim(
    'public safety risk',
    'the office has found an unacceptable risk to public safety',
    'the office has found no unacceptable risk to public safety',
  ),
  bond: thing('the bond'),
  instant_arrest_on: thing('the day of the present arrest', 'present arrest'),
  would_be_released_at: thing('the would-be release'),
  'release.reason': thing('the reason of the release'),
  'release.date_is_public': claim('release date public', 'the release date is public already', 'the release date is not public'),
  'release.follows_conviction': claim(
    'release follows a conviction',
    'the release follows a conviction',
    'the release does not follow a conviction',
  ),
  sheriff_case_decision: thing("the sheriff's own decision in this case", "sheriff's decision"),
  'approval.supervisor': thing("the supervisor's approval"),
  'approval.command': thing("the command staff's approval"),
  'approval.counsel': thing("counsel's approval"),
  'approval.prosecutor': thing("the prosecutor's approval"),
  order_from_judicial_official: claim(
    'order of the judicial official',
    'the judicial official has ordered the hold',
    'the judicial official has not ordered the hold',
  ),
  ice_took_custody_at: thing('the time when ICE took custody', 'ICE took custody'),
  'agency.will_notify_ice': claim(
    'office tells ICE',
    'the office will tell ICE the release date',
    'the office will not tell ICE the release date',
  ),
}

const offense: Readonly<Record<string, FactPhrase>> = {
  title: thing('the charge', 'charge'),
  statute: thing('the statute'),
  class: thing('it', 'class'),
  degree: thing('degree'),
  lists: set('on the lists', 'on the list', 'not on the list'),
  wobbler: claim('chargeable either way', 'can be charged as felony or misdemeanor', 'can be charged in one way only'),
  punishable: thing('the sentence', 'sentence served in'),
  state: thing('the state'),
  incident: thing('the incident'),
  status: thing('status'),
}

/** Inside a list the item itself is the subject: `status is pending`. */
export const ATTRIBUTE_PHRASES: Readonly<Record<Collection, Readonly<Record<string, FactPhrase>>>> = {
  charges: {
    ...offense,
    pc_finding: thing("the judge's finding of probable cause", 'probable cause found'),
    current: claim('of this booking', 'of the present booking', 'not of the present booking'),
  },
  convictions: {
    ...offense,
    convicted_on: thing('the day of the conviction', 'convicted'),
    forum: thing('the court'),
    incarcerated: claim('jail or prison served', 'the sentence was served in jail or prison', 'no jail or prison was served'),
    released_on: thing('the release from that sentence', 'released'),
    jail_days: thing('the days spent in jail since then', 'days in jail since then'),
    current_custody: claim('now in custody for it', 'now in custody for it', 'not now in custody for it'),
    evidence: thing('who attests it', 'attested by'),
  },
  warrants: {
    kind: thing('the paper', 'kind'),
    signed_by: thing('the signer', 'signed by'),
    status: thing('status'),
  },
}
