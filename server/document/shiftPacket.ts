/**
 * The shift packet, for the hour in which the network is down: everyone on the board with what must be known to act and room to write down
 * what happened, so that it can be entered afterwards.
 */
import type { OnBoard } from '#shared/core/board.ts'
import type { PacketDetail } from '#db/repository/board.ts'
import type { Block, Description, Made } from './description.ts'
import { minuteOf } from './timeText.ts'
import { nameOf, outcomeWord, plainWord } from './word.ts'

const EMPTY_LINES = 12
const TO_WRITE = 58

/** `details`: of every request on the board, by detainer id. */
export function shiftPacket(
  board: readonly OnBoard[],
  details: ReadonlyMap<string, PacketDetail>,
  { at, zone, head }: Pick<Made, 'at' | 'zone' | 'head'>,
): Description {
  const group = (which: OnBoard['group']) => board.filter((one) => one.group === which)
  const section = (heading: string, until: string, own: readonly OnBoard[], none: string): readonly Block[] => [
    { kind: 'heading', text: `${heading} (${own.length})` },
    own.length === 0
      ? { kind: 'paragraph', text: none }
      : {
          kind: 'table',
          head: [until, 'Person', 'Hold and requests', 'Duties open', 'Written down: time, what, who'],
          widths: [0.14, 0.2, 0.23, 0.19, 0.24],
          rows: own.map((one) => rowOf(one, details, zone)),
          least: TO_WRITE,
        },
  ]
  return {
    title: 'Shift packet',
    language: 'en',
    about: `As of ${minuteOf(at, zone)}`,
    blocks: [
      {
        kind: 'paragraph',
        strong: true,
        text: `This is how the log stood at ${minuteOf(at, zone)}. What happened since is not on it. On the request alone nobody is kept past the time on this sheet: when it has come, the person goes.`,
      },
      ...section('Must be free now', 'Since, or until', group('free'), 'Nobody.'),
      ...section('On the clock', 'Must be free by', group('clock'), 'Nobody.'),
      ...section('Leaving within 24 hours', 'Would-be release', group('leaving'), 'Nobody with a request.'),
      { kind: 'heading', text: 'What else happened: papers received, people booked, calls' },
      {
        kind: 'table',
        head: ['Date, time', 'Person, birth date, booking number', 'What happened, and on what paper', 'Who'],
        widths: [0.16, 0.28, 0.38, 0.18],
        rows: Array.from({ length: EMPTY_LINES }, () => ['']),
        least: 26,
      },
      {
        kind: 'paragraph',
        text: `When the desk is back, each line is entered with the time at which it happened. The log stood at entry ${head.seq}; its hash, to be compared in the ledger: ${head.hash}`,
      },
    ],
  }
}

function rowOf(one: OnBoard, details: ReadonlyMap<string, PacketDetail>, zone: string): readonly string[] {
  const { row, until, duties } = one
  const own = row.requests.flatMap(({ detainerId }) => details.get(detainerId) ?? [])
  const [detail] = own
  const numbers = [detail?.aNumber, detail?.fins && `FINS ${detail.fins}`, detail?.localId && `local ${detail.localId}`]
  return [
    minuteOf(until, zone),
    [
      `${nameOf(row.person)};`,
      `born ${row.person.born ?? 'not known'};`,
      `booking ${row.bookingNumber}`,
      ...numbers.filter(Boolean).map((one) => `; ${one}`),
    ]
      .join(' ')
      .replaceAll(' ;', ';'),
    [holdOf(one), ...own.map(requestOf)].join('; '),
    duties.map(({ name, dueAt }) => `${plainWord(name)}${dueAt ? ` by ${minuteOf(dueAt, zone)}` : ''}`).join('; ') || 'none',
    '',
  ]
}

const requestOf = ({ number, status, issuingOffice, officer, phone }: PacketDetail): string =>
  `${number}${status === 'active' ? '' : ' (ended)'}, ${[issuingOffice, officer].filter(Boolean).join(', ') || 'ICE office not given'}, ${phone ?? 'no phone on the paper'}`

function holdOf({ held, lead, row: { requests } }: OnBoard): string {
  if (held && lead.lost !== null) return 'HOLD WITHOUT AUTHORITY: end it'
  if (held) return lead.cap ?? 'on a hold'
  if (lead.hold) return 'the hold has ended'
  if (lead.toStart !== null) return 'decided to hold, not started'
  if (requests.some(({ judicial }) => judicial)) return "a judge's paper governs"
  if (!lead.active) return 'no hold: the request has ended'
  return lead.outcome ? outcomeWord[lead.outcome] : 'not decided: no hold'
}
