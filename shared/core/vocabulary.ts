/**
 * The words that a rule may use: every fact an office can know about a request, as read in the published policies. Nationality,
 * birthplace and race are not among them; no text seen makes them a rule.
 */
import type { Collection, Value } from '../record/fact.ts'

export const COLLECTIONS: readonly Collection[] = ['convictions', 'charges', 'warrants']

export type FactWord = {
  readonly name: string
  /** How it is asked of a person. */
  readonly ask: string
  readonly kind: 'word' | 'set' | 'flag' | 'number' | 'date'
  readonly values?: readonly string[]
  /** What a written situation means when it does not name the fact. */
  readonly unstated: Value
  /** Exists only once the office has recorded it (its own act, or what ICE or the person gave it): no entry means the unstated value. */
  readonly onRecord?: true
  /** The office or person whose decision this is: while it is open the request is referred to them. */
  readonly decidedBy?: string
  /** Values that mean "not yet": the same as unknown. */
  readonly openWhen?: readonly string[]
  /** What it takes to find out: 1 read the paper, 2 read our own record, 3 ask within the office, 4 ask a court or another agency. */
  readonly cost: 1 | 2 | 3 | 4
}

const yesNo = ['yes', 'no'] as const
const FORMS = ['I-247', 'I-247_2011', 'I-247_2012', 'I-247D', 'I-247N', 'I-247X', 'I-247A', 'other'] as const

/** The consent of a named office to one request; while it is asked and not given the request is referred to that office. */
const approval = (office: string, words: string): FactWord => ({
  name: `approval.${office}`,
  ask: `Does ${words} approve?`,
  kind: 'word',
  values: ['given', 'refused'],
  unstated: 'not_yet',
  openWhen: ['not_yet'],
  decidedBy: office,
  onRecord: true,
  cost: 3,
})

export const FACTS: readonly FactWord[] = [
  { name: 'as_of', ask: 'On which day is this decided?', kind: 'date', unstated: null, cost: 1 },
  { name: 'request.form', ask: 'Which form is it?', kind: 'word', values: FORMS, unstated: 'I-247A', cost: 1 },
  {
    name: 'request.asks',
    ask: 'What does the request ask for?',
    kind: 'set',
    values: ['hold', 'notify', 'transfer'],
    unstated: ['hold', 'notify'],
    cost: 1,
  },
  {
    name: 'request.status',
    ask: 'Is the request still active?',
    kind: 'word',
    values: ['active', 'rescinded', 'superseded'],
    unstated: 'active',
    cost: 1,
  },
  { name: 'request.exists', ask: 'Did the office receive a request?', kind: 'word', values: yesNo, unstated: 'yes', cost: 2 },
  { name: 'request.issued_on', ask: 'When was the request issued?', kind: 'date', unstated: null, cost: 1 },
  { name: 'request.received_at', ask: 'When did the request arrive?', kind: 'date', unstated: null, cost: 1 },
  {
    name: 'request.rescinded_at',
    ask: 'When did ICE cancel the request?',
    kind: 'date',
    unstated: null,
    onRecord: true,
    cost: 1,
  },
  { name: 'request.complete', ask: 'Is the form complete?', kind: 'flag', unstated: true, cost: 1 },
  { name: 'request.states_probable_cause', ask: 'Does the form state probable cause?', kind: 'flag', unstated: true, cost: 1 },
  {
    name: 'request.supporting_document',
    ask: 'Which document supports the request?',
    kind: 'word',
    values: ['none', 'affidavit_probable_cause', 'order', 'other'],
    unstated: 'none',
    cost: 1,
  },
  { name: 'request.box', ask: 'Is box 1 or box 2 ticked?', kind: 'number', unstated: 1, cost: 1 },
  {
    name: 'request.pc_basis',
    ask: 'Which reasons are ticked in box 1?',
    kind: 'set',
    values: ['final_order', 'pending_proceedings', 'biometric', 'statements'],
    unstated: [],
    cost: 1,
  },
  {
    name: 'request.operative_on_conviction_only',
    ask: 'Is the request operative only upon conviction?',
    kind: 'flag',
    unstated: false,
    cost: 1,
  },
  { name: 'request.served_on_subject', ask: 'When was the person served with a copy?', kind: 'date', unstated: null, cost: 2 },
  {
    name: 'request.addressee_matches',
    ask: 'Is the request addressed to this agency?',
    kind: 'word',
    values: yesNo,
    unstated: 'yes',
    cost: 1,
  },
  {
    name: 'ice_identified_federal_felony_warrant',
    ask: 'Has ICE identified an outstanding federal felony warrant?',
    kind: 'flag',
    unstated: false,
    onRecord: true,
    cost: 4,
  },
  {
    name: 'ice_attests',
    ask: 'What does ICE attest about the person?',
    kind: 'set',
    values: ['gang', 'violent_felony', 'terror'],
    unstated: [],
    onRecord: true,
    cost: 1,
  },
  {
    name: 'agreement.cost_reimbursement',
    ask: 'Has a written agreement been signed that all costs are reimbursed?',
    kind: 'flag',
    unstated: false,
    onRecord: true,
    cost: 3,
  },
  {
    name: 'agreement.partial',
    ask: 'Does an agreement cover part of the costs?',
    kind: 'flag',
    unstated: false,
    onRecord: true,
    cost: 3,
  },
  {
    name: 'agreement.287g',
    ask: 'Which 287(g) agreement has the office?',
    kind: 'word',
    values: ['none', 'jail', 'warrant-service', 'task-force'],
    unstated: 'none',
    onRecord: true,
    cost: 3,
  },
  {
    name: 'pc_review',
    ask: 'Does counsel find the stated probable cause adequate?',
    kind: 'word',
    values: ['adequate', 'inadequate'],
    unstated: 'not_reviewed',
    openWhen: ['not_reviewed'],
    decidedBy: 'supervisor_or_counsel',
    cost: 3,
  },
  {
    name: 'subject.in_custody',
    ask: 'Is the person in our custody?',
    kind: 'word',
    values: yesNo,
    unstated: 'yes',
    cost: 2,
  },
  { name: 'subject.left_by', ask: 'How did the person leave custody?', kind: 'word', unstated: null, cost: 2 },
  { name: 'subject.transferred_to', ask: 'To which agency was the person transferred?', kind: 'word', unstated: null, cost: 2 },
  { name: 'subject.age', ask: 'How old is the person?', kind: 'number', unstated: 30, cost: 2 },
  {
    name: 'subject.citizenship_evidence',
    ask: 'What evidence of citizenship or lawful status has the person given?',
    kind: 'word',
    values: ['none', 'claim_only', 'proof_us_citizen', 'proof_lawful_status', 'proof_us_citizen_or_lawful_status'],
    unstated: 'none',
    onRecord: true,
    cost: 3,
  },
  { name: 'subject.citizenship_document', ask: 'Which document was shown?', kind: 'word', unstated: null, cost: 3 },
  {
    name: 'subject.reentry_after_removal',
    ask: 'Has the person re-entered after a removal?',
    kind: 'word',
    values: yesNo,
    unstated: 'no',
    cost: 4,
  },
  {
    name: 'subject.final_order',
    ask: 'Is there a final order of removal, and who signed it?',
    kind: 'word',
    values: ['none', 'administrative', 'judge_signed'],
    unstated: 'none',
    cost: 4,
  },
  {
    name: 'subject.gang_match',
    ask: 'What did the gang database answer?',
    kind: 'word',
    values: ['no', 'possible', 'confirmed'],
    unstated: 'no',
    cost: 4,
  },
  {
    name: 'subject.terror_match',
    ask: 'What did the terrorist screening database answer?',
    kind: 'word',
    values: ['no', 'possible', 'confirmed'],
    unstated: 'no',
    cost: 4,
  },
  {
    name: 'subject.registry',
    ask: 'Is the person a current registrant (sex or arson)?',
    kind: 'word',
    values: yesNo,
    unstated: 'no',
    cost: 4,
  },
  {
    name: 'subject.outstanding_local_warrant',
    ask: 'Is a local arrest warrant outstanding?',
    kind: 'word',
    values: yesNo,
    unstated: 'no',
    cost: 3,
  },
  {
    name: 'subject.public_safety_risk_finding',
    ask: 'Has the office found an unacceptable risk to public safety?',
    kind: 'word',
    values: [...yesNo, 'not_made'],
    unstated: 'not_made',
    openWhen: ['not_yet', 'pending', 'referred'],
    decidedBy: 'supervisor',
    onRecord: true,
    cost: 3,
  },
  {
    name: 'bond',
    ask: 'Where does the bond stand?',
    kind: 'word',
    values: ['none', 'not_posted', 'posted', 'denied'],
    unstated: 'none',
    cost: 2,
  },
  { name: 'instant_arrest_on', ask: 'On which day was the present arrest?', kind: 'date', unstated: null, cost: 2 },
  { name: 'would_be_released_at', ask: 'When would the person otherwise be released?', kind: 'date', unstated: null, cost: 2 },
  { name: 'release.reason', ask: 'Why would the person be released?', kind: 'word', unstated: null, cost: 2 },
  {
    name: 'release.date_is_public',
    ask: 'Is the release date public already?',
    kind: 'flag',
    unstated: false,
    onRecord: true,
    cost: 2,
  },
  {
    name: 'release.follows_conviction',
    ask: 'Does the release follow a conviction?',
    kind: 'flag',
    unstated: false,
    cost: 2,
  },
  {
    name: 'sheriff_case_decision',
    ask: 'Has the sheriff decided this case personally?',
    kind: 'word',
    values: ['honor', 'decline', 'none'],
    unstated: 'none',
    openWhen: ['not_yet', 'pending', 'referred'],
    decidedBy: 'sheriff',
    onRecord: true,
    cost: 3,
  },
  approval('supervisor', 'the supervisor'),
  approval('command', 'the command staff'),
  approval('counsel', 'counsel'),
  approval('prosecutor', 'the prosecutor'),
  {
    name: 'order_from_judicial_official',
    ask: 'Has the judicial official ordered the hold?',
    kind: 'word',
    values: yesNo,
    unstated: 'not_yet',
    openWhen: ['not_yet'],
    decidedBy: 'state_judicial_official',
    cost: 4,
  },
  { name: 'ice_took_custody_at', ask: 'When did ICE take custody?', kind: 'date', unstated: null, onRecord: true, cost: 2 },
  {
    name: 'agency.will_notify_ice',
    ask: 'Will the office tell ICE the release date?',
    kind: 'flag',
    unstated: false,
    onRecord: true,
    cost: 3,
  },
]

const CLASSES = ['felony', 'misdemeanor', 'indictable', 'disorderly_persons', 'infraction', 'juvenile_adjudication'] as const
const STATUTORY: readonly FactWord[] = [
  { name: 'title', ask: 'What are the words of the charge?', kind: 'word', unstated: '', cost: 2 },
  { name: 'statute', ask: 'Which statute is it?', kind: 'word', unstated: '', cost: 2 },
  { name: 'class', ask: 'Is it a felony or a misdemeanor?', kind: 'word', values: CLASSES, unstated: '', cost: 2 },
  { name: 'degree', ask: 'Of which degree is it?', kind: 'word', unstated: '', cost: 2 },
  { name: 'lists', ask: 'Is it one of the listed offenses?', kind: 'set', unstated: [], cost: 3 },
  { name: 'wobbler', ask: 'Can it be charged either as felony or as misdemeanor?', kind: 'flag', unstated: false, cost: 3 },
  {
    name: 'punishable',
    ask: 'Where would the sentence be served?',
    kind: 'word',
    values: ['state_prison', 'county_jail_1170h', 'county_jail', 'fine_only'],
    unstated: '',
    cost: 3,
  },
  { name: 'state', ask: 'In which state?', kind: 'word', unstated: '', cost: 2 },
  { name: 'incident', ask: 'To which incident does it belong?', kind: 'word', unstated: null, cost: 4 },
]

/** What an item of each list can say, in the same words for charges and for convictions. */
export const ATTRIBUTES: Readonly<Record<Collection, readonly FactWord[]>> = {
  convictions: [
    ...STATUTORY,
    { name: 'convicted_on', ask: 'When was the conviction?', kind: 'date', unstated: null, cost: 4 },
    {
      name: 'status',
      ask: 'Does the conviction stand?',
      kind: 'word',
      values: ['final', 'on_appeal', 'vacated', 'overturned', 'expunged'],
      unstated: 'final',
      cost: 4,
    },
    {
      name: 'forum',
      ask: 'Which court convicted: adult, juvenile or youthful offender?',
      kind: 'word',
      values: ['adult', 'juvenile', 'youthful_offender'],
      unstated: 'adult',
      cost: 4,
    },
    { name: 'incarcerated', ask: 'Was the sentence served in jail or prison?', kind: 'flag', unstated: false, cost: 4 },
    { name: 'released_on', ask: 'When was the person released from that sentence?', kind: 'date', unstated: null, cost: 4 },
    { name: 'jail_days', ask: 'How many days were spent in jail or prison since then?', kind: 'number', unstated: 0, cost: 4 },
    { name: 'current_custody', ask: 'Is the person now in custody for it?', kind: 'flag', unstated: false, cost: 2 },
    {
      name: 'evidence',
      ask: 'Who attests the conviction?',
      kind: 'word',
      values: ['own_rap_sheet', 'court', 'ICE'],
      unstated: 'own_rap_sheet',
      cost: 2,
    },
  ],
  charges: [
    ...STATUTORY,
    {
      name: 'status',
      ask: 'What is the disposition of the charge?',
      kind: 'word',
      values: ['pending', 'dismissed', 'acquitted', 'convicted', 'diverted'],
      unstated: 'pending',
      cost: 4,
    },
    {
      name: 'pc_finding',
      ask: 'Has a judge found probable cause?',
      kind: 'word',
      values: ['none', 'pc_48h', 'pc_872'],
      unstated: 'none',
      cost: 4,
    },
    { name: 'current', ask: 'Is it a charge of the present booking?', kind: 'flag', unstated: true, cost: 2 },
  ],
  warrants: [
    {
      name: 'kind',
      ask: 'What kind of warrant is it?',
      kind: 'word',
      values: ['I-200', 'I-205', 'other_civil', 'federal_criminal', 'state_criminal', 'court_order'],
      unstated: null,
      cost: 1,
    },
    {
      name: 'signed_by',
      ask: 'Who signed the warrant?',
      kind: 'word',
      values: ['immigration_officer', 'immigration_judge', 'federal_judge_or_magistrate', 'state_judge'],
      unstated: null,
      cost: 1,
    },
    {
      name: 'status',
      ask: 'Is the warrant still active?',
      kind: 'word',
      values: ['active', 'vacated', 'expired'],
      unstated: 'active',
      cost: 4,
    },
  ],
}

const byName = new Map<string, FactWord>([
  ...FACTS.map((word) => [word.name, word] as const),
  ...Object.entries(ATTRIBUTES).flatMap(([list, words]) => words.map((word) => [`${list}.${word.name}`, word] as const)),
])

/** The word behind a name (`bond`) or behind a path into a list (`charges[1].status`); undefined when the vocabulary has none. */
export const wordFor = (path: string): FactWord | undefined => byName.get(path.replace(/\[\d+\]/, ''))
