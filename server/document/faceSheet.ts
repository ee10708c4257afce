/** The face sheet of a booking: the person, the custody, the charges in short, requests and their ends, holds, papers by who signed, alarms. */
import { signedByJudge } from '#shared/core/judicialPaper.ts'
import type { Gate, OnRelease } from '#shared/core/releaseGate.ts'
import { runningUntil } from '#shared/core/reviewQueue.ts'
import { type Standing, standing } from '#shared/core/standing.ts'
import type { Booking, Charge } from '#shared/record/booking.ts'
import type { Warrant } from '#shared/record/detainer.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Block, Description } from './description.ts'
import { minuteOf } from './timeText.ts'
import { endingWord, formWord, nameOf, outcomeWord, plainWord, signerWord, warrantWord } from './word.ts'

export type FaceRecords = {
  readonly booking: Booking
  readonly subject: Subject
  readonly charges: readonly Charge[]
  readonly requests: readonly OnRelease[]
  readonly gate: Gate
}

const ALARMS: Partial<Record<Standing, string>> = {
  must_be_free: 'the hold has used up its time: the person must be free now',
  clock_running: 'a hold is running',
  clock_due: 'decided to hold, the release has come, and no hold was started',
  release_set: 'the release is set and the request is not decided',
  changed: 'the policy says something else since the decision',
  waiting: 'a fact is missing for the decision',
}

export function faceSheet({ booking, subject, charges, requests, gate }: FaceRecords, at: string, zone: string): Description {
  const time = (instant: string | null): string => (instant === null ? 'not set' : minuteOf(instant, zone))
  // A judge's paper outlives the request that it came with; a civil one goes with it.
  const warrants = requests.flatMap(({ matter, warrants: own }) =>
    own.filter((warrant) => matter.detainer.status === 'active' || signedByJudge(warrant)),
  )
  const judges = warrants.filter(signedByJudge)
  const alarms = [
    ...(gate.mustRelease ? ['RELEASE NOW: keeping this person longer has no authority.'] : []),
    ...requests.flatMap(({ matter }) => {
      const words = ALARMS[standing(matter, at)]
      const freeBy = runningUntil(matter)
      return words ? [`Request ${matter.detainer.number}: ${words}${freeBy ? `; must be free by ${time(freeBy)}` : ''}.`] : []
    }),
    ...(judges.some(({ status }) => status === 'active') ? ["A judge's warrant or order stands: it is its own authority."] : []),
  ]
  return {
    title: 'Face sheet',
    language: 'en',
    about: `Booking ${booking.number}`,
    blocks: [
      { kind: 'paragraph', text: `${nameOf(subject)}${subject.born ? ` · born ${subject.born}` : ''}`, strong: true },
      {
        kind: 'pairs',
        rows: [
          ['Alarms', alarms.join(' ') || 'none'],
          ['Also known as', subject.aliases.join('; ') || 'no alias recorded'],
          ['Numbers', numbers(subject)],
          ['Booked', `${time(booking.bookedAt)}${booking.arrestedOn ? `, arrested ${booking.arrestedOn}` : ''}`],
          [
            'Custody',
            `${plainWord(booking.custody)}${booking.releasedAt ? ` since ${time(booking.releasedAt)}` : ''}; bond ${plainWord(booking.bond)}`,
          ],
          ['Release', `order ${time(booking.releaseOrderedAt)}; would-be release ${time(booking.wouldBeReleasedAt)}`],
        ],
      },
      ...list('Charges', ['Charge', 'Class', 'Stands'], charges.map(chargeRow), 'No charge is recorded.'),
      ...list(
        'Immigration requests',
        ['Request', 'Received', 'Stands'],
        requests.map(({ matter }) => requestRow(matter, time)),
        'None received.',
      ),
      ...list('Holds', ['Request', 'From', 'Must be free by'], holds(requests, time), 'No hold.'),
      ...list("Judge's warrants and orders", ['Paper', 'Signed by', 'Stands'], judges.map(warrantRow), 'None.'),
      ...list(
        'Other papers, civil or of an unknown signer',
        ['Paper', 'Signed by', 'Stands'],
        warrants.filter((one) => !signedByJudge(one)).map(warrantRow),
        'None.',
      ),
    ],
  }
}

const list = (heading: string, head: readonly string[], rows: readonly (readonly string[])[], none: string): readonly Block[] => [
  { kind: 'heading', text: heading },
  rows.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'table', head, widths: [0.38, 0.28, 0.34], rows },
]

const numbers = ({ aNumber, fins, stateId, localId, fbiNumber }: Subject): string =>
  [
    ['A-number', aNumber],
    ['subject ID', fins],
    ['state ID', stateId],
    ['local ID', localId],
    ['FBI number', fbiNumber],
  ]
    .flatMap(([label, value]) => (value ? [`${label} ${value}`] : []))
    .join('; ') || 'none recorded'

const chargeRow = ({ title, statute, class: level, degree, status, disposedOn }: Charge): readonly string[] => [
  `${title}${statute ? ` (${statute})` : ''}`,
  [plainWord(level), degree].filter(Boolean).join(' '),
  `${plainWord(status)}${disposedOn ? ` ${disposedOn}` : ''}`,
]

/** One that has ended is shown by its end alone: what it asked and what was decided of it no longer stands. */
function requestRow({ detainer, decided }: OnRelease['matter'], time: (at: string) => string): readonly string[] {
  const name = `${detainer.number}, ${formWord(detainer.form)}`
  if (detainer.status !== 'active') return [name, time(detainer.receivedAt), endingWord[detainer.status].toUpperCase()]
  const decision = decided?.outcome ? `${outcomeWord[decided.outcome]} (${time(decided.at)})` : 'not decided'
  return [`${name}, asks: ${detainer.asks.join(', ')}`, time(detainer.receivedAt), decision]
}

const holds = (requests: readonly OnRelease[], time: (at: string) => string): readonly (readonly string[])[] =>
  requests.flatMap(({ matter: { detainer, hold } }) =>
    hold
      ? [
          [
            detainer.number,
            time(hold.startedAt),
            hold.endedAt ? `ended ${time(hold.endedAt)}` : `${time(hold.mustBeFreeBy)} (running)`,
          ],
        ]
      : [],
  )

const warrantRow = ({ kind, signedBy, signerName, signedOn, status }: Warrant): readonly string[] => [
  warrantWord[kind],
  [signerWord[signedBy], signerName, signedOn].filter(Boolean).join(', '),
  status,
]
