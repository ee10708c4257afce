/** How long it takes to look at what an expungement takes in an office of years, and for how long nobody else can write while it is carried out. */
import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import { lifeOnRecord, ORDER, spokenOf } from '#test/support/lifeOnRecord.ts'
import { once } from '#test/support/office.ts'

const TEXT = 'an entry of somebody else, with the words that such an entry has, and an id or two; '

/** Beside the person so many entries of the ledger and kept answers of others, some 250 and 1,000 characters long. */
export async function removal(entries: number, answers: number) {
  const life = await lifeOnRecord()
  await spokenOf(life)
  const { databases } = life.services
  await fill(databases.write, entries, answers)
  const reach = { reach: 'person' as const, recordId: life.booked.subjectId }
  const sealing = await life.olsen().sealing.propose(once({ ...ORDER, kind: 'expunge' as const, ...reach }))
  const began = performance.now()
  const plan = await life.stone().sealing.plan(reach)
  const looked = performance.now()
  await life.stone().sealing.carryOut(once({ sealingId: sealing.id, plan: plan.hash }))
  const done = performance.now()
  const megabytes = life.bytes().length / 1_000_000
  await life.end()
  return { look: looked - began, carryOut: done - looked, megabytes }
}

async function fill(db: Db, entries: number, answers: number): Promise<void> {
  const numbers = (count: number) => sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`
  await sql`${numbers(entries)} insert into ledger (seq, at, act, "actorId", "actorName", "subjectId", detail, salt, digest, "previousHash", hash)
    select 1000000 + i, '2026-03-01T00:00:00.000Z', 'session.started', 'x', 'X', 'x', ${JSON.stringify({ text: TEXT.repeat(3) })}, 'x', 'x', 'x', 'x'
    from n`.execute(db)
  await sql`${numbers(answers)} insert into answer (key, "actorId", procedure, "inputHash", answer, at)
    select 'k' || i, 'x', 'x', 'x', ${JSON.stringify({ text: TEXT.repeat(12) })}, '2026-03-01T00:00:00.000Z' from n`.execute(db)
}
