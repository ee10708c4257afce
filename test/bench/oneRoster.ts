/** One list taken in by a desk of its own, in a process of its own: how long the first time takes, and the look at the same list again. */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { applyRoster } from '#server/action/applyRoster.ts'
import { previewRoster } from '#server/action/previewRoster.ts'
import { readRosterFile } from '#server/action/readRosterFile.ts'
import { act } from '#server/act.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import { guessColumns } from '#shared/core/roster/guessColumns.ts'
import type { RosterMapping } from '#shared/record/roster.ts'
import { openOffice } from '#test/support/office.ts'

const [file = '', folder = ''] = process.argv.slice(2)
const CLERK = { id: 'reyes', name: 'REYES, A.', role: 'jailStaff' } as const
const text = readFileSync(file)
const said = file.replace(/\.csv$/, '.map.json')
const { by = null, ...mapping } = (existsSync(said) ? JSON.parse(readFileSync(said, 'utf8')) : guessed()) as RosterMapping & {
  /** The columns of the system and of the day, where one file holds the lists of several. */
  by?: readonly [system: string, day: string] | null
}

function guessed(): RosterMapping {
  const [heading = [], ...rows] = parse(text, { to: 6, bom: true }) as string[][]
  return guessColumns(heading, rows)
}

type List = { readonly system: string; readonly takenAt: string; readonly bytes: Buffer }

/** One list where nothing else is said; otherwise the lists of each system, day after day. */
function listsOf(): readonly List[] {
  if (!by) return [{ system: 'Jail system', takenAt: '2026-03-03T13:00:00.000Z', bytes: text }]
  const [heading = [], ...rows] = parse(text, { bom: true }) as string[][]
  const [system, day] = by.map((column) => heading.indexOf(column))
  const groups = groupedBy(rows, (row) => `${row[day ?? 0] ?? ''} ${row[system ?? 0] ?? ''}`)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => ({
      system: key.slice(11),
      takenAt: `${key.slice(0, 10)}T23:59:59.000Z`,
      bytes: Buffer.from(stringify([heading, ...of])),
    }))
}

const office = await openOffice({ file: join(folder, 'desk.sqlite') })
const counts: Record<string, number> = {}
const lists = listsOf()
let firstMs = 0
let againMs = 0
let firstCpuMs = 0
let longestMs = 0
let beat = performance.now()
/** How long everybody else waits at the most for their turn. */
const timer = setInterval(() => {
  longestMs = Math.max(longestMs, performance.now() - beat)
  beat = performance.now()
}, 5)
for (const { system, takenAt, bytes } of lists) {
  const input = { system, takenAt, mapping, fileName: 'list.csv', content: bytes.toString('base64') }
  const began = performance.now()
  const cpu = process.cpuUsage()
  const read = await readRosterFile({ db: office.db }, input)
  const { after } = await previewRoster(office.db, input, read, office.services.now())
  const call = {
    key: randomUUID(),
    procedure: 'roster.takeIn',
    input: read.sha256,
    actor: CLERK,
    at: office.services.now(),
    many: true,
  }
  const taken = await act(office.services, call, (acting) => applyRoster(acting, { ...input, after, whole: true }, read))
  firstMs += performance.now() - began
  const { user, system: kernel } = process.cpuUsage(cpu)
  firstCpuMs += (user + kernel) / 1000
  for (const [name, count] of Object.entries(taken.counts)) counts[name] = (counts[name] ?? 0) + count
  const then = performance.now()
  const again = await previewRoster(office.db, input, await readRosterFile({ db: office.db }, input), office.services.now())
  againMs += performance.now() - then
  if (again.added.length + again.changed.length + again.gone.length > 0) throw new Error('the same list again says something new')
}
clearInterval(timer)
await office.services.databases.close()
process.stdout.write(JSON.stringify({ lists: lists.length, ...counts, firstMs, firstCpuMs, againMs, longestMs }))
