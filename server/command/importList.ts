/** `import list FILE`: takes in an outside list of any length, row by row; the columns are named on the line or as that publisher's last list had them. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { allLists } from '#db/repository/list.ts'
import { classCounts } from '#db/repository/listRow.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import { LIST_FIELDS, ListHead, type OutsideList } from '#shared/record/list.ts'
import { act } from '../act.ts'
import { importList as runImport } from '../action/importList.ts'
import type { Services } from '../context.ts'
import type { TableSource } from '../list/openTable.ts'
import { peekTable } from '../list/peekTable.ts'
import { stageList } from '../list/stageList.ts'
import { type Command, DONE, json, refuse, type Terminal } from './command.ts'
import { withDesk } from './openDesk.ts'

const usage =
  'import list FILE --publisher NAME --edition NAME [--map FIELD=COLUMN,…] [--claims declined] [--about us] [--day-first] [--to DAY] [--progress] [--json]'

const IMPORTER: Actor = { id: 'import', name: 'Import', role: 'administrator' }

export const importList: Command = {
  name: 'import list',
  usage,
  does: `takes in an outside list (.csv, .xlsx) and compares each row with the log; fields: ${LIST_FIELDS.join(', ')}`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        publisher: { type: 'string' },
        edition: { type: 'string' },
        map: { type: 'string' },
        claims: { type: 'string' },
        about: { type: 'string' },
        'day-first': { type: 'boolean' },
        to: { type: 'string' },
        progress: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const [path] = positionals
    if (!path || positionals.length > 1) return refuse(terminal, `Name one file. Usage: desk ${usage}`)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) return refuse(terminal, `${path} is not a file that can be read.`)
    const kind = extname(path).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv'
    const source: TableSource = { kind, open: () => createReadStream(path) }
    return withDesk(terminal, undefined, async ({ services }) => {
      try {
        const { publisher = '', edition = '' } = values
        const lists = await allLists(services.databases.read)
        const { headings, mapping } = await peekTable(source, lists, publisher, false)
        const named = values.map === undefined ? mapping : columnsNamed(values.map, headings)
        if ('fault' in named) return refuse(terminal, named.fault)
        const { columns } = named
        const head = ListHead.safeParse({
          id: randomUUID(),
          publisher,
          edition,
          fileName: basename(path),
          kind,
          mapping: {
            ...mapping,
            columns,
            claims: values.claims ?? mapping.claims,
            about: values.about ?? mapping.about,
            dayFirst: values['day-first'] ?? mapping.dayFirst,
          },
          spanTo: values.to ?? null,
        })
        if (!head.success) return refuse(terminal, `${head.error.issues[0]?.message ?? ''} Usage: desk ${usage}`)
        const started = performance.now()
        const { list, classes } = await takeIn(services, head.data, source, told(terminal, values.progress ?? false))
        const seconds = Math.round(performance.now() - started) / 1000
        if (values.progress ?? terminal.watched) terminal.err('\n')
        terminal.out(values.json ? json({ ...list, classes, seconds }) : textOf(list, classes, seconds))
        return DONE
      } catch (error) {
        if (error instanceof Problem) return refuse(terminal, sayRefused(error))
        throw error
      }
    })
  },
}

async function takeIn(services: Services, head: ListHead, source: TableSource, tell: (rows: number) => void) {
  await stageList(services, head, source, tell)
  const call = { key: randomUUID(), procedure: 'list.import', input: head, actor: IMPORTER, at: services.now() }
  const list = await act(services, call, (acting) => runImport(acting, head))
  const counts = await classCounts(services.databases.read, list.id)
  return { list, classes: Object.fromEntries(counts.map((one) => [one.class, one.rows])) }
}

/** `state=State,agency=Facility name`; a column by its heading, or by its number from 1. */
function columnsNamed(text: string, headings: readonly string[]): { columns: Record<string, number> } | { fault: string } {
  const columns: Record<string, number> = {}
  for (const part of text.split(',')) {
    const [field = '', name = ''] = part.split('=').map((word) => word.trim())
    const column = /^\d+$/.test(name) ? Number(name) - 1 : headings.findIndex((heading) => heading === name)
    if (!LIST_FIELDS.some((one) => one === field))
      return { fault: `There is no field "${field}". Fields: ${LIST_FIELDS.join(', ')}.` }
    if (column < 0) return { fault: `There is no column "${name}". Columns: ${headings.join(', ')}.` }
    columns[field] = column
  }
  return { columns }
}

const number = (count: number): string => count.toLocaleString('en-US')

function told({ err, watched }: Terminal, asked: boolean): (rows: number) => void {
  return (rows) => {
    if (asked || watched) err(`\r${number(rows)} rows`)
  }
}

const textOf = (list: OutsideList, classes: Readonly<Record<string, number>>, seconds: number): string =>
  `${list.number}: ${number(list.rows)} rows in ${seconds} s\n${Object.entries(classes)
    .map(([kind, rows]) => `  ${kind.replaceAll('_', ' ').padEnd(18)}${number(rows)}\n`)
    .join(
      '',
    )}  ${number(list.repeats)} repeat another row and are kept; ${number(list.unreadable)} have a cell that cannot be read\n`

const REFUSED: Partial<Record<Problem['code'], string>> = {
  'list.sameFile': 'This file was taken in before.',
  'list.unreadable': 'The file cannot be read as a table.',
  'list.tooLarge': 'The file is larger than the desk takes.',
  'list.empty': 'There is no row under the heading.',
  'list.nothingMapped': 'No column was named or recognised. Name them with --map.',
  'list.underWay': 'Another process touched the rows while they came in. Nothing was kept; start again.',
  'office.notSetUp': 'The office is not set up yet, so nobody knows which rows are ours.',
}

const sayRefused = ({ code, detail }: Problem): string =>
  `${REFUSED[code] ?? code} ${detail === null ? '' : JSON.stringify(detail)}`.trim()
