/** One batch of an import is one act: all its records and one ledger entry that says which bookings came and from where; nothing new, no act. */
import { randomUUID } from 'node:crypto'
import { importedByNumber, insertImported, replaceImported } from '#db/repository/imported.ts'
import type { Actor } from '#shared/core/permit.ts'
import { evaluateBooking } from '../action/evaluateDetainer.ts'
import { act, sha256 } from '../act.ts'
import type { Acting, Services } from '../context.ts'
import type { Wanted } from './asBooking.ts'
import { plan } from './plan.ts'

const IMPORTER: Actor = { id: 'import', name: 'Import', role: 'administrator' }

export type Source = { readonly files: readonly string[]; readonly timeZone: string }

export type BatchCount = {
  readonly bookings: { readonly added: number; readonly changed: number; readonly unchanged: number; readonly kept: number }
  readonly charges: {
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly removed: number
    readonly kept: number
  }
  /** Numbers of the bookings that differ from the file and stay as the desk has them. */
  readonly atDesk: readonly string[]
  /** Numbers of the bookings that have fewer charges now. */
  readonly fewer: readonly string[]
}

export async function importBatch(services: Services, source: Source, batch: readonly Wanted[]): Promise<BatchCount> {
  const numbers = batch.map((wanted) => wanted.input.number)
  const dry = plan(batch, await importedByNumber(services.databases.read, numbers), () => '')
  if (dry.added.length === 0 && dry.changed.length === 0) return counted(dry)
  const input = { files: source.files, content: sha256(JSON.stringify(batch.map(({ input: one, age }) => [one, age]))) }
  const call = { key: randomUUID(), procedure: 'import.bookings', input, actor: IMPORTER, at: services.now() }
  return act(services, call, (acting) => write(acting, source, batch, input.content))
}

async function write(acting: Acting, source: Source, batch: readonly Wanted[], content: string): Promise<BatchCount> {
  const { tx, newId, enter } = acting
  const numbers = batch.map((wanted) => wanted.input.number)
  const planned = plan(batch, await importedByNumber(tx, numbers), newId)
  await insertImported(tx, planned.added)
  for (const { after } of planned.changed) await replaceImported(tx, after)
  const evaluated = []
  for (const { after } of planned.changed) evaluated.push(...(await evaluateBooking(acting, after.booking.id)))
  await enter({
    act: 'booking.imported',
    subjectId: newId(),
    detail: {
      files: source.files,
      timeZone: source.timeZone,
      added: planned.added.map(({ booking }) => booking.number),
      changed: planned.changed.map(({ after }) => after.booking.number),
      unchanged: planned.unchanged.length,
      content,
      evaluated,
    },
  })
  return counted(planned)
}

function counted({ added, changed, unchanged, kept }: ReturnType<typeof plan>): BatchCount {
  const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0)
  const fewer = changed.filter(({ before, after }) => after.charges.length < before.charges.length)
  const fresh = ({ before, after }: (typeof changed)[number]) => Math.max(0, after.charges.length - before.charges.length)
  const altered = ({ before, after }: (typeof changed)[number]) =>
    after.charges.filter((charge, i) => before.charges[i] !== undefined && charge !== before.charges[i]).length
  const lasting = ({ before, after }: (typeof changed)[number]) =>
    after.charges.filter((charge, i) => charge === before.charges[i]).length
  return {
    bookings: { added: added.length, changed: changed.length, unchanged: unchanged.length, kept: kept.length },
    charges: {
      added: sum(added.map(({ charges }) => charges.length)) + sum(changed.map(fresh)),
      changed: sum(changed.map(altered)),
      unchanged: sum(unchanged.map(({ input }) => input.charges.length)) + sum(changed.map(lasting)),
      removed: sum(fewer.map(({ before, after }) => before.charges.length - after.charges.length)),
      kept: sum(kept.map(({ input }) => input.charges.length)),
    },
    atDesk: kept.map(({ input }) => input.number),
    fewer: fewer.map(({ after }) => after.booking.number),
  }
}
