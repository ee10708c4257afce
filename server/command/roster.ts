/** `roster FILE --map NAME`: takes the jail system's list in by a saved mapping, or says what it would do; the same file twice changes nothing. */
import { randomUUID } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { columnMapByName, columnMaps } from '#db/repository/columnMap.ts'
import { Problem } from '#shared/problem.ts'
import { RosterFile, type Unreadable } from '#shared/record/roster.ts'
import { applyRoster } from '../action/applyRoster.ts'
import { previewRoster, type RosterPreview } from '../action/previewRoster.ts'
import { readRosterFile } from '../action/readRosterFile.ts'
import { act } from '../act.ts'
import { type Command, DONE, FAILED, json, refuse, type Terminal } from './command.ts'
import { type Desk, readDesk } from './openDesk.ts'
import { previewText, problemText, unreadableAsCsv } from './rosterText.ts'

const usage = 'roster FILE --map NAME [--taken-at INSTANT] [--preview] [--whole] [--report FILE] [--json]'

const BY_COMMAND = { id: 'roster', name: 'Roster command', role: 'supervisor' } as const

type Wanted = { readonly preview: boolean; readonly whole: boolean; readonly json: boolean; readonly report: string | undefined }

export const roster: Command = {
  name: 'roster',
  usage,
  does: "takes in the jail system's list by a saved mapping: who is new, what changed, who is no longer listed",
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        'taken-at': { type: 'string' },
        preview: { type: 'boolean' },
        whole: { type: 'boolean' },
        report: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const [path] = positionals
    const map = values.map
    if (path === undefined || map === undefined) return refuse(terminal, `Name a file and a mapping. Usage: desk ${usage}`)
    const file = await readWhole(path).catch((error: Error) => error)
    if (file instanceof Error) return refuse(terminal, `The file cannot be read: ${file.message}.`)
    const wanted = {
      preview: values.preview ?? false,
      whole: values.whole ?? false,
      json: values.json ?? false,
      report: values.report,
    }
    return readDesk(terminal, undefined, async (desk) => {
      const { read: db } = desk.services.databases
      const saved = await columnMapByName(db, map)
      if (!saved) {
        const names = (await columnMaps(db)).map(({ name }) => name)
        return refuse(
          terminal,
          `There is no mapping "${map}". Saved: ${names.join(', ') || 'none; save one on the Rosters page'}.`,
        )
      }
      const { system, mapping } = saved
      const input = RosterFile.safeParse({ ...file, system, mapping, takenAt: values['taken-at'] ?? file.writtenAt })
      if (!input.success) return refuse(terminal, `${input.error.issues[0]?.message ?? ''} Usage: desk ${usage}`)
      try {
        return await takeIn(desk, input.data, wanted, terminal)
      } catch (error) {
        if (error instanceof Problem) return refuse(terminal, problemText(error))
        throw error
      }
    })
  },
}

async function readWhole(path: string) {
  const [bytes, { mtime }] = [await readFile(path), await stat(path)]
  return { fileName: basename(path), content: bytes.toString('base64'), writtenAt: mtime.toISOString() }
}

async function takeIn({ services }: Desk, file: RosterFile, wanted: Wanted, terminal: Terminal): Promise<number> {
  const db = services.databases.read
  const started = performance.now()
  const read = await readRosterFile({ db }, file)
  const preview = await previewRoster(db, file, read, services.now())
  if (wanted.report !== undefined) await writeFile(wanted.report, unreadableAsCsv(preview.unreadable))
  const say = (done: string, code: number): number => {
    const seconds = Math.round(performance.now() - started) / 1000
    terminal.out(wanted.json ? json({ done, seconds, ...inShort(preview) }) : previewText(preview, done, wanted.report))
    return code
  }
  if (preview.refused?.code === 'roster.sameFile') return say('This very file was taken in before; nothing was changed.', DONE)
  if (preview.refused) throw new Problem(preview.refused.code, preview.refused.detail)
  if (wanted.preview) return say('Only looked at; nothing was changed.', DONE)
  if (preview.manyGone && !wanted.whole)
    return say('NOT taken in: more than a quarter of the last list is missing. If the file is whole, say --whole.', FAILED)
  const { content: _, ...input } = { ...file, after: preview.after, whole: wanted.whole }
  const call = { key: randomUUID(), procedure: 'roster.takeIn', actor: BY_COMMAND, at: services.now(), many: true }
  await act(services, { ...call, input: { ...input, sha256: read.sha256 } }, (acting) => applyRoster(acting, input, read))
  return say('Taken in.', DONE)
}

const inShort = ({
  rows,
  listed,
  added,
  changed,
  gone,
  back,
  unchanged,
  leftAlready,
  timeless,
  released,
  unreadable,
}: RosterPreview) => ({
  rows,
  listed,
  added: added.map(({ number }) => number),
  changed: changed.map(({ number }) => number),
  gone,
  back: back.map(({ number }) => number),
  unchanged,
  leftAlready,
  timeless,
  released,
  unreadable: unreadable satisfies readonly Unreadable[],
})
