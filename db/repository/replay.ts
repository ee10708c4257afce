/** Every request with the facts of its latest evaluation up to an instant, by index, page by page in the order of the log. */
import { sql } from 'kysely'
import type { Facts } from '#shared/record/fact.ts'
import type { Db } from '../open.ts'

/** `facts` and `policyVersionId` are null where the request had not been evaluated by then. */
export type PastFacts = {
  readonly detainerId: string
  readonly number: string
  readonly policyVersionId: string | null
  readonly facts: Facts | null
}

/** A stretch of the log: after one number, up to another one. */
export type Stretch = { readonly after: string; readonly upTo: string }

/** At most `limit`. */
export async function pastFacts(db: Db, until: string, { after, upTo }: Stretch, limit: number): Promise<PastFacts[]> {
  const { rows } = await sql<Omit<PastFacts, 'facts'> & { facts: string | null }>`
    select detainer.id as "detainerId", detainer.number, evaluation."policyVersionId", evaluation.facts
    from detainer left join evaluation on evaluation.id =
      (select id from evaluation e where e."detainerId" = detainer.id and e."evaluatedAt" <= ${until}
        order by e."evaluatedAt" desc, e.id desc limit 1)
    where detainer.number > ${after} and detainer.number <= ${upTo} order by detainer.number limit ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, facts: row.facts === null ? null : (JSON.parse(row.facts) as Facts) }))
}

export async function countDetainers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('detainer')
    .select((q) => q.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The log of `total` requests in so many stretches of about the same length; none where it is empty. */
export async function stretches(db: Db, total: number, parts: number): Promise<Stretch[]> {
  const all: Stretch[] = []
  for (let part = 1; part <= parts && total > 0; part += 1) {
    const { number } = await db
      .selectFrom('detainer')
      .select('number')
      .orderBy('number')
      .limit(1)
      .offset(Math.ceil((total * part) / parts) - 1)
      .executeTakeFirstOrThrow()
    all.push({ after: all.at(-1)?.upTo ?? '', upTo: number })
  }
  return all
}
