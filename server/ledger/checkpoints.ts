/**
 * Checkpoints that leave the machine: appended to a file that the office keeps elsewhere, and sent to an address of its choice; at the start
 * the ledger is held against the last one, so that a cut tail, an older copy or a chain made anew is found and said (CJIS AU-9).
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { entryAt, readHead } from '#db/repository/ledger.ts'
import type { Db } from '#db/open.ts'
import { type Held, holdAgainst, readCheckpoints, type SignedCheckpoint, signedText } from '#shared/core/checkpoint.ts'
import type { CheckpointKey } from './checkpointKey.ts'
import { isOurs, makeCheckpoint } from './makeCheckpoint.ts'

export type CheckpointSettings = {
  /** A file outside the data folder, on another disk or a share; null: none is kept. */
  readonly file: string | null
  /** Where each one is also sent, as plain text by POST. */
  readonly url: string | null
}

/** `none`: nothing was kept outside; `foreign`: what is kept there was not signed by this desk. */
export type Compared = Held | { readonly state: 'none' } | { readonly state: 'foreign'; readonly keyId: string }

export type Checkpoints = {
  readonly now: () => Promise<SignedCheckpoint>
  readonly publicLine: string
  readonly compare: () => Promise<Compared>
  /** When one last left the machine since the start; null where none has. */
  readonly lastLeft: () => string | null
  readonly left: (at: string) => void
  /** What the start found. */
  readonly atStart: Compared
}

const EVERY_MS = 3_600_000

/** Throws when the file cannot be read. */
export async function openCheckpoints(db: Db, key: CheckpointKey, { file }: CheckpointSettings): Promise<Checkpoints> {
  const now = () => makeCheckpoint(db, key)
  const again = () => compare(db, key, file)
  let lastLeft: string | null = null
  return {
    now,
    publicLine: key.publicLine,
    compare: again,
    atStart: await again(),
    lastLeft: () => lastLeft,
    left: (at) => {
      lastLeft = at
    },
  }
}

async function compare(db: Db, key: CheckpointKey, file: string | null): Promise<Compared> {
  const all = file !== null && existsSync(file) ? readCheckpoints(readFileSync(file, 'utf8')) : []
  const last = all.at(-1)
  if (!last) return { state: 'none' }
  const foreign = all.find((one) => !isOurs(one, key))
  if (foreign) return { state: 'foreign', keyId: foreign.keyId }
  const { seq } = await readHead(db)
  // Every one, for whoever rewrites the ledger under a running desk may have had it sign the new one.
  for (const one of all) {
    const held = holdAgainst(one, seq, (await entryAt(db, one.size))?.hash ?? null)
    if (held.state !== 'agrees') return held
  }
  return { state: 'agrees', checkpoint: last }
}

/** At the start, every hour in which something happened, and at the end; while the ledger does not agree none is made, or the trace would be lost. */
export async function watchCheckpoints(
  checkpoints: Checkpoints,
  settings: CheckpointSettings,
  clock: () => string,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  const { state } = checkpoints.atStart
  if ((settings.file === null && settings.url === null) || (state !== 'agrees' && state !== 'none')) return
  let size = -1
  for (;;) {
    const found = await checkpoints.compare()
    if (found.state !== 'agrees' && found.state !== 'none') return onError(new Error(sayCompared(found)))
    const signed = await checkpoints.now().catch(onError)
    if (signed && signed.size > size && (await leave(signed, settings).then(() => true, onError)) === true) {
      size = signed.size
      checkpoints.left(clock())
    }
    if (signal.aborted) return
    await setTimeout(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

async function leave(signed: SignedCheckpoint, { file, url }: CheckpointSettings): Promise<void> {
  const text = signedText(signed)
  if (file !== null) appendFileSync(file, `${text}\n`)
  if (url === null) return
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const response = await fetch(url, { method: 'POST', headers, body: text, signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`The checkpoint was not taken at its address: ${response.status}`)
}

/** What the start found, in plain words. */
export function sayCompared(compared: Compared): string {
  switch (compared.state) {
    case 'none':
      return 'No earlier checkpoint is kept outside this machine, so a cut-off tail could not be seen.'
    case 'foreign':
      return `The last checkpoint outside was signed by another key (${compared.keyId}): this is another desk's file, or the key of this desk was replaced.`
    case 'agrees':
      return `The ledger agrees with the last checkpoint outside, of ${compared.checkpoint.size} entries.`
    case 'shortened':
      return `Entries ${compared.from} to ${compared.to} are missing: the last checkpoint outside speaks for ${compared.to} entries, the ledger ends before. The database was cut off or is an older copy.`
    case 'rewritten':
      return `Entry ${compared.checkpoint.size} is not the one that the last checkpoint outside speaks for: the ledger was made anew, or is an older copy that went on.`
  }
}
