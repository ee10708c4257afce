/** The release sheet: every step with who and when, requests and papers, duties and contacts, two signatures. It is made only while the gate is open. */
import type { Contact } from '#shared/record/contact.ts'
import type { OnRelease } from '#shared/core/releaseGate.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { ReleaseCheck, ReleaseStep, ReleaseStepName } from '#shared/record/releaseCheck.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Block, Description } from './description.ts'
import { minuteOf } from './timeText.ts'
import { endingWord, formWord, nameOf, outcomeWord, plainWord, signerWord, warrantWord } from './word.ts'

export type ReleaseRecords = {
  readonly booking: Booking
  readonly subject: Subject
  readonly requests: readonly OnRelease[]
  readonly contacts: readonly Contact[]
  readonly checks: readonly ReleaseCheck[]
}

const STEPS: readonly (readonly [ReleaseStepName, string])[] = [
  ['authority', 'Authority seen'],
  ['identity', 'Identity'],
  ['holds', 'Requests and warrants'],
  ['property', 'Property'],
  ['second', 'Second person'],
]

export function releaseSheet({ booking, subject, requests, contacts, checks }: ReleaseRecords, zone: string): Description {
  const at = (instant: string | null): string => (instant === null ? 'not set' : minuteOf(instant, zone))
  const steps = STEPS.map(([step, label]) => {
    const check = checks.findLast(({ did }) => did.step === step)
    return [label, check ? stepWords(check.did) : 'not taken', check ? `${check.byName}, ${at(check.at)}` : '']
  })
  const duties = requests.flatMap(({ matter, duties: owed }) =>
    owed.map(({ duty, state, record }) => [
      `${matter.detainer.number}: ${plainWord(duty.name)}`,
      `to ${duty.to}, ${duty.by}`,
      `${plainWord(state)}${record ? `, ${record.byName}, ${at(record.at)}: ${record.note}` : ''}`,
    ]),
  )
  const told = contacts
    .toReversed()
    .map((one) => [
      at(one.at),
      `${plainWord(one.to)}, ${one.whom}, ${plainWord(one.method)}`,
      `${plainWord(one.told)}: ${plainWord(one.result)}; ${one.byName}`,
    ])
  return {
    title: 'Release sheet',
    language: 'en',
    about: `Booking ${booking.number}`,
    blocks: [
      {
        kind: 'pairs',
        rows: [
          ['Person', `${nameOf(subject)}${subject.born ? `, born ${subject.born}` : ''}`],
          ['Release ordered', at(booking.releaseOrderedAt)],
          ['Would-be release', at(booking.wouldBeReleasedAt)],
          ['On the paper', booking.releaseEvidence ?? 'not recorded'],
        ],
      },
      { kind: 'paragraph', text: 'Nothing stops this release at the time at which this sheet was made.', strong: true },
      { kind: 'heading', text: 'Steps' },
      { kind: 'table', head: ['Step', 'What was checked', 'By, at'], widths: [0.22, 0.43, 0.35], rows: steps, whole: true },
      ...list(
        'Requests and warrants',
        ['Request', 'Decision and hold', 'Papers with it'],
        requests.map((one) => requestRow(one, at)),
        'No request has been received for this person.',
      ),
      ...list('Duties of the policy', ['Duty', 'To, by when', 'What became of it'], duties, 'The policy sets none in this case.'),
      ...list('Contacts, the latest first', ['At', 'With', 'Told'], told, 'None recorded.'),
      { kind: 'signatures', labels: ['Released by, date and time', 'Second person, date and time'] },
    ],
  }
}

const list = (heading: string, head: readonly string[], rows: readonly (readonly string[])[], none: string): readonly Block[] => [
  { kind: 'heading', text: heading },
  rows.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'table', head, widths: [0.3, 0.35, 0.35], rows },
]

function requestRow(
  { matter: { detainer, decided, hold }, warrants }: OnRelease,
  at: (instant: string) => string,
): readonly string[] {
  const ended = hold?.endedAt ? `, ended ${at(hold.endedAt)}` : ''
  return [
    `${detainer.number}, ${formWord(detainer.form)}, received ${at(detainer.receivedAt)}${detainer.status === 'active' ? '' : `; ${endingWord[detainer.status]}`}`,
    `${decided?.outcome ? `${outcomeWord[decided.outcome]}; ${decided.byName}, ${at(decided.at)}` : 'not decided'}${
      hold ? `; hold from ${at(hold.startedAt)}, must be free by ${at(hold.mustBeFreeBy)}${ended}` : ''
    }`,
    warrants
      .map(({ kind, signedBy, status }) => `${warrantWord[kind]}, signed by ${signerWord[signedBy]}, ${status}`)
      .join('; ') || 'none',
  ]
}

function stepWords(did: ReleaseStep): string {
  switch (did.step) {
    case 'authority':
      return did.paper
    case 'identity':
      return did.identifiers.map(plainWord).join(', ')
    case 'holds':
      return `${did.detainers.length} request${did.detainers.length === 1 ? '' : 's'}, ${did.warrants.length} paper${did.warrants.length === 1 ? '' : 's'} looked at`
    case 'property':
      return did.note
    case 'second':
      return 'looked at all of it'
  }
}
