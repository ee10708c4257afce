/**
 * The reply to ICE: the decision and the clause, and no more of the person than the policy lets the office tell. What ICE wrote is repeated
 * as ICE wrote it; the release date stands in it only where the policy lets ICE be told, at the decision and still now; the reason that a
 * person typed never does.
 */
import { mayTell } from '#shared/core/mayTell.ts'
import type { Block, Description } from './description.ts'
import { type Asked, clausesOn, departsOn, type Intent, intentOn, namedClauses } from './intent.ts'
import type { RequestRecords } from './requestRecords.ts'
import { minuteOf } from './timeText.ts'
import { clauseWords, formWord, nameOf } from './word.ts'

export function replyToIce(records: RequestRecords, zone: string): Description {
  const { detainer, booking } = records
  const { subject, issuingOffice, officer } = detainer
  const pairs: readonly (readonly [string, string | null])[] = [
    ['To', [officer, issuingOffice].filter(Boolean).join(', ') || 'the office that sent the request'],
    ['Your request', `${formWord(detainer.form)}${detainer.issuedOn ? `, issued ${detainer.issuedOn}` : ''}`],
    ['Received', minuteOf(detainer.receivedAt, zone)],
    ['Person, as you named', `${nameOf(subject)}${subject.born ? `, born ${subject.born}` : ''}`],
    ['A-number', detainer.aNumber],
    ['Subject ID', detainer.fins],
    ['Event number', detainer.eventNumber],
    ['Our booking number', booking && tellsBooking(records) ? booking.number : null],
  ]
  return {
    title: 'Reply to an immigration detainer request',
    language: 'en',
    about: `Our request number ${detainer.number}`,
    blocks: [
      { kind: 'pairs', rows: pairs.flatMap(([label, value]) => (value ? [[label, value] as const] : [])) },
      { kind: 'heading', text: 'Decision' },
      ...(detainer.status === 'active' ? decision(records, zone) : [noAction(detainer.status)]),
      {
        kind: 'paragraph',
        text: 'This reply states what the policy of this office lets it tell; what is not stated is neither confirmed nor denied.',
      },
      { kind: 'signatures', labels: ['Signed for the office, name and title', 'Date, time, and how this reply was sent'] },
    ],
  }
}

const SAYS: Record<Asked, Record<Intent, string>> = {
  hold: {
    yes: 'The office will hold the person when otherwise eligible for release, within the time limit.',
    no: 'The office will not hold the person.',
    perhaps: 'The office may hold the person.',
    open: 'Not decided.',
  },
  notify: {
    yes: 'The office will tell ICE the release date.',
    no: 'The office will not tell ICE the release date.',
    perhaps: 'The office may tell ICE the release date.',
    open: 'Not decided.',
  },
  transfer: {
    yes: 'The office will transfer the person to ICE.',
    no: 'The office will not transfer the person to ICE.',
    perhaps: 'The office may transfer the person to ICE.',
    open: 'Not decided.',
  },
}

const ASKED: Record<Asked, string> = { hold: 'Hold', notify: 'Notice of release', transfer: 'Transfer' }

function decision(records: RequestRecords, zone: string): readonly Block[] {
  const { detainer, decided, answered } = records
  const say = (text: string): Block => ({ kind: 'paragraph', text })
  if (!decided || !answered)
    return [
      say(
        'The office has received the request and has not decided it yet. Nobody is held here on a request that is not decided.',
      ),
    ]
  const court = say("The office follows the judge's warrant or order as such; the request does not decide.")
  const rows = detainer.asks.map((asked) => {
    const said = answered.verdict.actions[asked]
    const intent = intentOn(asked, decided.outcome, said)
    const named =
      namedClauses(clausesOn(answered.verdict, asked), 'Clause', (count) => `and ${count} more`) ||
      'no clause of the policy allows it'
    return [ASKED[asked], SAYS[asked][intent], `${departsOn(intent, said) ? 'the office departs from: ' : ''}${named}`]
  })
  const clauses = answered.verdict.deciding.map(
    (ref): Block => ({ kind: 'paragraph', text: `${clauseWords(ref)}: ${ref.sentence}`, mayShorten: true }),
  )
  return [
    say(`Decided by ${decided.byName}, ${minuteOf(decided.at, zone)}.`),
    ...(decided.outcome === 'court_process' ? [court] : []),
    { kind: 'table', head: ['You ask for', 'Decision', 'Policy of this office'], widths: [0.2, 0.45, 0.35], rows, whole: true },
    ...clauses,
    ...release(records, zone),
  ]
}

function release(records: RequestRecords, zone: string): readonly Block[] {
  if (!tellsRelease(records)) return []
  const { booking, hold } = records
  const rows: (readonly [string, string])[] = []
  if (booking?.wouldBeReleasedAt) rows.push(['Would-be release', minuteOf(booking.wouldBeReleasedAt, zone)])
  if (hold?.endedAt === null) rows.push(['Must be free by', minuteOf(hold.mustBeFreeBy, zone)])
  return [
    { kind: 'heading', text: 'Release' },
    rows.length > 0 ? { kind: 'pairs', rows } : { kind: 'paragraph', text: 'No release date is set.' },
  ]
}

const noAction = (status: RequestRecords['detainer']['status']): Block => ({
  kind: 'paragraph',
  text:
    status === 'rescinded'
      ? 'The request was cancelled by ICE. The office takes no action on it.'
      : 'The request is closed in the log of this office. The office takes no action on it.',
})

/** Both as it was decided on and as the policy stands now: the stricter of the two holds. */
const verdictsOf = ({ answered, latest }: RequestRecords) => [answered?.verdict.actions ?? null, latest?.verdict.actions ?? null]

const works = ({ decided, detainer }: RequestRecords): boolean =>
  detainer.status === 'active' && (decided?.outcome === 'hold' || decided?.outcome === 'notify_only')

function tellsRelease(records: RequestRecords): boolean {
  const { detainer, decided, answered } = records
  if (!detainer.asks.includes('notify') || !decided || !answered || !works(records)) return false
  const intent = intentOn('notify', decided.outcome, answered.verdict.actions.notify)
  return (
    (intent === 'yes' || intent === 'perhaps') &&
    verdictsOf(records).every((actions) => mayTell({ to: 'ice', told: 'release_date' }, actions?.notify ?? null))
  )
}

/** Whether the letterhead and the number of the booking may tell where the person is: only where a hold or notice is allowed. */
export const tellsBooking = (records: RequestRecords): boolean =>
  works(records) && verdictsOf(records).every((actions) => actions !== null && [actions.hold, actions.notify].some(allows))

const allows = (said: string): boolean => said === 'must' || said === 'may'
