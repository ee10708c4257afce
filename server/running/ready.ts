/**
 * Whether the desk can do its work: it reads, it may write, its schema is the one that it knows, its ledger has a head, its disk has room.
 * A checkpoint that does not agree is said here and stops nobody: the screens say it, and a jail must still see who must be free.
 */
import { statfs } from 'node:fs/promises'
import type { Databases } from '#db/open.ts'
import { migrations } from '#db/migration/index.ts'
import { readHead } from '#db/repository/ledger.ts'
import { appliedMigrations } from '#db/repository/schema.ts'
import type { Compared } from '../ledger/checkpoints.ts'

const REASONS = ['stopping', 'database', 'writing', 'migrations', 'ledger', 'disk'] as const
type Reason = (typeof REASONS)[number]

export type Readiness = {
  readonly ready: boolean
  /** Each named in docs/running.md. */
  readonly reasons: readonly Reason[]
  readonly checkpoint: Compared['state']
}

/** Room for the write-ahead log of a large import and a paper or two. */
const LEAST_FREE = 256 * 1024 * 1024
const PATIENCE_MS = 2_000
/** Whoever asks more often is told the same again: a stranger's questions cost no more than one a second. */
const LASTS_MS = 1_000

type Desk = {
  readonly databases: Databases
  readonly dataFolder: string
  readonly checkpoint: () => Compared['state']
  readonly stopping: () => boolean
}

export function openReadiness(desk: Desk): () => Promise<Readiness> {
  const mayWrite = oneAtATime(() => desk.databases.write.transaction().execute(async (tx) => (await readHead(tx)).seq >= 0))
  let last: { at: number; found: Promise<readonly Reason[]> } | null = null
  return async () => {
    if (last === null || performance.now() - last.at > LASTS_MS) last = { at: performance.now(), found: look(desk, mayWrite) }
    const reasons: readonly Reason[] = desk.stopping() ? ['stopping'] : await last.found
    return { ready: reasons.length === 0, reasons, checkpoint: desk.checkpoint() }
  }
}

async function look({ databases, dataFolder }: Desk, mayWrite: () => Promise<boolean>): Promise<readonly Reason[]> {
  const { read } = databases
  const tried: readonly (readonly [Reason, () => Promise<boolean>])[] = [
    ['database', async () => (await appliedMigrations(read)).length > 0],
    // It takes the lock as every act does, writes nothing, and gives it back.
    ['writing', mayWrite],
    ['migrations', async () => sameNames(await appliedMigrations(read), Object.keys(migrations))],
    ['ledger', async () => (await readHead(read)).seq >= 0],
    ['disk', async () => freeBytes(await statfs(dataFolder)) >= LEAST_FREE],
  ]
  const good = await Promise.all(tried.map(([, works]) => inTime(works)))
  return tried.flatMap(([reason], i) => (good[i] ? [] : [reason]))
}

/** Whoever asks while one still waits, waits for the same: questions do not queue up behind a long act. */
function oneAtATime(works: () => Promise<boolean>): () => Promise<boolean> {
  let waiting: Promise<boolean> | null = null
  return () =>
    (waiting ??= works().finally(() => {
      waiting = null
    }))
}

const freeBytes = ({ bavail, bsize }: { bavail: number; bsize: number }): number => bavail * bsize

const sameNames = (found: readonly string[], known: readonly string[]): boolean =>
  found.length === known.length && found.every((name) => known.includes(name))

async function inTime(works: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), PATIENCE_MS)
  })
  const good = await Promise.race([works().catch(() => false), late])
  clearTimeout(timer)
  return good
}
