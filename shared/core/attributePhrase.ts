/** How a test of what a charge, a conviction or a warrant says reads in plain English, where the item itself is the subject. */
import type { Collection } from '../record/fact.ts'
import { claim, event, type FactPhrase, set, thing } from './phrase.ts'

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
    convicted_on: event('the day of the conviction', 'convicted', 'convicted by then', 'not convicted by then'),
    forum: thing('the court'),
    incarcerated: claim('jail or prison served', 'the sentence was served in jail or prison', 'no jail or prison was served'),
    released_on: event(
      'the release from that sentence',
      'released',
      'released from that sentence by then',
      'not released from that sentence by then',
    ),
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
