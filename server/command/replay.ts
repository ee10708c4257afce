/** `replay`: what a policy would have said of every booking with a detainer on a day; the premises stand with the answer. */
import { parseArgs } from 'node:util'
import { noted } from '#db/repository/imported.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { isDay } from '../import/cell.ts'
import { localTime } from '../localTime.ts'
import { type Command, DONE, json, refuse } from './command.ts'
import { type Named, namedPolicies } from './namedPolicies.ts'
import { type Desk, isZone, readDesk } from './openDesk.ts'
import { type Premises, premiseText, readPremises } from './premise.ts'
import { replayedFacts } from './replayedFacts.ts'

const DETAINER = 'ICE DETAINER'
const PAGE = 500

const usage = 'replay --policy ID|FILE --as-of YYYY-MM-DD [--premise NAME=VALUE ...] [--brief] [--zone ZONE] [--json]'

export const replay: Command = {
  name: 'replay',
  usage,
  does: 'says what a policy would have answered for every imported booking with a detainer, with the deciding clause',
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args,
      options: {
        policy: { type: 'string' },
        'as-of': { type: 'string' },
        premise: { type: 'string', multiple: true, default: [] },
        brief: { type: 'boolean' },
        zone: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { policy, 'as-of': asOf, zone, brief } = values
    if (policy === undefined || asOf === undefined) return refuse(terminal, `Name the policy and the day. Usage: desk ${usage}`)
    if (!isDay(asOf)) return refuse(terminal, `"${asOf}" is no day. Write it as YYYY-MM-DD.`)
    if (!isZone(zone)) return refuse(terminal, `There is no time zone "${zone}". An example: America/Chicago.`)
    const premises = readPremises(values.premise)
    if ('fault' in premises) return refuse(terminal, premises.fault)
    const named = await namedPolicies(policy)
    if ('fault' in named) return refuse(terminal, named.fault)
    for (const { id, from, to } of named.policies)
      if (asOf < from || (to !== null && asOf >= to))
        terminal.err(`${id} is not in force on ${asOf}: it runs from ${from}${to === null ? '' : ` until before ${to}`}.\n`)
    return readDesk(terminal, zone, async (desk) => {
      const done = await replayed(desk, named, asOf, premises)
      const head = { policy, as_of: asOf, premises: premiseText(premises), ...done }
      const { rows, ...counts } = head
      terminal.out(values.json ? json(brief ? counts : head) : text(head, brief === true))
      return DONE
    })
  },
}

type Row = {
  readonly booking: string
  readonly outcome: string
  readonly hold: string
  readonly notify: string
  readonly clauses: readonly string[]
  readonly needs: readonly string[]
}

async function replayed({ services, timeZone }: Desk, { policies, lists }: Named, asOf: string, premises: Premises) {
  const rows: Row[] = []
  let later = 0
  let after = ''
  for (;;) {
    const page = await noted(services.databases.read, DETAINER, after, PAGE)
    for (const history of page) {
      after = history.booking.number
      if (localTime(history.booking.bookedAt, timeZone).slice(0, 10) > asOf) {
        later += 1
        continue
      }
      const { outcome, actions, deciding, needs } = evaluate(policies, replayedFacts(history, lists, asOf, premises))
      rows.push({
        booking: after,
        outcome,
        hold: actions.hold,
        notify: actions.notify,
        clauses: [...new Set(deciding.map((ref) => (policies.length > 1 ? `${ref.policy} ${ref.clause}` : ref.clause)))],
        needs: needs.map((need) => need.fact),
      })
    }
    if (page.length < PAGE) break
  }
  return {
    bookings: rows.length,
    booked_later: later,
    outcomes: tally(rows.map((row) => row.outcome)),
    clauses: tally(rows.map((row) => `${row.outcome}: ${row.clauses.join(' / ') || 'no clause in force'}`)),
    rows,
  }
}

const tally = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

type Result = { policy: string; as_of: string; premises: string[] } & Awaited<ReturnType<typeof replayed>>

function text(result: Result, brief: boolean): string {
  const { policy, as_of, premises, bookings, booked_later: later, rows } = result
  const lines = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([word, count]) => `${count.toLocaleString('en-US').padStart(8)}  ${word}`)
  return [
    ...(brief ? [] : [...rows.map(rowText), '']),
    `${policy} as of ${as_of}: ${bookings.toLocaleString('en-US')} bookings with a detainer${later > 0 ? `, ${later} booked later left out` : ''}`,
    ...premises.map((premise) => `  premise ${premise}`),
    '',
    ...lines(result.outcomes),
    '',
    ...lines(result.clauses),
    '',
  ].join('\n')
}

const rowText = ({ booking, outcome, clauses, needs }: Row): string =>
  `${booking}  ${outcome.padEnd(11)} ${clauses.join(' / ')}${needs.length > 0 ? `  needs ${needs.join(', ')}` : ''}`
