/** T8: every procedure is called with inputs made from its own schema and with anything at all; a refusal changes nothing and is never a failure of the desk. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { z } from 'zod'
import { TRPCError } from '@trpc/server'
import { sha256 } from '#server/act.ts'
import { appRouter } from '#server/router.ts'
import type { Meta } from '#server/trpc.ts'
import type { Db } from '#db/open.ts'
import { ROLES, permits, type Role } from '#shared/core/permit.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { type Fault, rounds } from './fault.ts'
import { fromSchema, type Schema } from './fromSchema.ts'
import { rawBytes } from './rawBytes.ts'
import { inFolder } from './tempFolder.ts'

type Procedure = {
  readonly _def: { readonly type: string; readonly meta?: Meta; readonly inputs: readonly z.ZodType[] }
}
type Callable = (input?: unknown) => Promise<unknown>
const PROCEDURES = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

/** Somebody who may call it. */
const callerOf = (meta: Meta | undefined): Role | null => {
  const permission = meta?.permission
  if (!permission || permission === 'anyone') return null
  return ROLES.find((role) => permits({ role }, permission)) ?? null
}

const schemaOf = (inputs: readonly z.ZodType[]): Schema => {
  const schemas = inputs.map((one) => z.toJSONSchema(one, { io: 'input', unrepresentable: 'any' }) as Schema)
  const [only = {}] = schemas
  return schemas.length > 1 ? { allOf: schemas } : only
}

const tables = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Everything that is written down, to the letter. */
async function contents(db: Db): Promise<string> {
  const rows: unknown[] = []
  for (const name of await tables(db)) rows.push(name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows)
  return sha256(JSON.stringify(rows))
}

async function knownWords(db: Db): Promise<string[]> {
  const known: string[] = []
  for (const name of await tables(db)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)} limit 3`.execute(db)
    known.push(...rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])))
  }
  return [...known, 'reyes', 'selective_convicted', 'hold', 'decline']
}

/** A request, decided and held, so that most procedures find something to do. */
async function anOffice(folder: string) {
  const office = await arrived({ office: { file: join(folder, `${randomUUID()}.sqlite`) } })
  await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = { detainerId: office.detainer.id, wouldBeReleasedAt: '2026-03-03T13:55:00.000Z', evidence: 'Bond receipt 4417' }
  await office.clerk.hold.start(once(start))
  return { ...office, known: await knownWords(office.db) }
}

const takeFirst = async (answer: unknown): Promise<void> => {
  if (answer === null || typeof answer !== 'object' || !(Symbol.asyncIterator in answer)) return
  const pieces = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]()
  await pieces.next()
  await pieces.return?.()
}

/** As it would arrive: what JSON cannot say never does. */
const asSent = (input: unknown): unknown => {
  try {
    const text = JSON.stringify(input) as string | undefined
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

/** What was accepted stays; an office that has grown by more than this is left for a new one. */
const MOST_ACCEPTED = 400
/** Also where the time is short. */
const LEAST = 4

export const fuzz: Fault = {
  id: 'T8',
  name: 'anything at all, to every procedure',
  short: { rounds: 3, seconds: 3 },
  full: { rounds: 10_000, seconds: 900 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      // The last part of the time is for raw bytes.
      const until = Date.now() + size.seconds * 800
      const whole = rounds({ rounds: size.rounds * PROCEDURES.length, seconds: size.seconds })
      const told = { accepted: 0, refused: 0, cases: [] as number[] }
      let office = await anOffice(folder)
      let accepted = 0
      for (const [place, [path, { _def }]] of PROCEDURES.entries()) {
        // Each has its share of the time that is left.
        const ends = Date.now() + (until - Date.now()) / (PROCEDURES.length - place)
        if (told.accepted - accepted > MOST_ACCEPTED) {
          await office.services.databases.close()
          office = await anOffice(folder)
          accepted = told.accepted
        }
        const [noun = '', verb = ''] = path.split('.')
        const caller = office.as(callerOf(_def.meta), 'fuzzer') as unknown as Record<string, Record<string, Callable>>
        const inputs = fromSchema(schemaOf(_def.inputs), office.known)
        let [state, cases] = [await contents(office.db), 0]
        const changes = async () =>
          (await sql<{ n: number }>`select total_changes() as n`.execute(office.services.databases.write)).rows[0]?.n
        let changed = await changes()
        for (let batch = 0; cases < size.rounds && (cases < LEAST || Date.now() < ends); batch += 1) {
          for (const made of fc.sample(inputs, { numRuns: 20, seed: seed + batch })) {
            if (cases >= size.rounds || (cases >= LEAST && Date.now() >= ends) || !whole.next()) break
            cases += 1
            const input = asSent(made)
            const error = await Promise.resolve(caller[noun]?.[verb]?.(input))
              .then(takeFirst)
              .then(
                () => null,
                (thrown: unknown) => thrown,
              )
            const now = await changes()
            if (error === null) told.accepted += 1
            else told.refused += 1
            const code = error instanceof TRPCError ? `${error.code} ${error.message}` : 'thrown past the router'
            const sent = () => `${path} ${(JSON.stringify(input) ?? 'nothing').slice(0, 600)}`
            if (error !== null)
              whole.holds(error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR', `${sent()}: ${code}`)
            if (now === changed) continue
            changed = now
            const before = state
            state = await contents(office.db)
            if (error !== null) whole.holds(state === before, `${sent()} was refused with ${code} and changed something`)
          }
        }
        told.cases.push(cases)
      }
      await office.services.databases.close()
      const raw = await rawBytes(whole, Math.min(size.rounds * 3, 4_000), seed)
      const { refused, cases } = told
      const least = Math.min(...cases)
      return whole.told(
        `${PROCEDURES.length} procedures, at least ${least} cases each (median ${cases.toSorted((a, b) => a - b)[cases.length >> 1]}); ${told.accepted} accepted, ${refused} refused; ${raw}`,
      )
    }),
}
