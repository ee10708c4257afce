/** Decisions counted by the clauses that decided the verdict under them, in one query. */
import { sql } from 'kysely'
import type { Override } from '#shared/record/override.ts'
import type { Db } from '../open.ts'

/** Of one version or all, between two instants, both included. The most departures first. */
export async function overrides(db: Db, version: string | null, from: string | null, to: string | null): Promise<Override[]> {
  const count = (conformity: string) => sql<number>`count(*) filter (where d.conformity = ${conformity})`
  const { rows } = await sql<Omit<Override, 'rate'>>`
    select json_extract(c.value, '$.policy') as policy, json_extract(c.value, '$.clause') as clause,
      max(json_extract(c.value, '$.citation')) as citation, max(json_extract(c.value, '$.sentence')) as sentence,
      count(*) as decisions, ${count('follows')} as follows, ${count('chooses')} as chooses, ${count('departs')} as departs
    from decision d join evaluation e on e.id = d."evaluationId", json_each(e.brief, '$.deciding') c
    where d.kind = 'decided' and d.at >= ${from ?? ''} and d.at <= ${to ?? '9999'}
      and (cast(${version} as text) is null or e."policyVersionId" = ${version})
    group by 1, 2
    order by departs desc, decisions desc, policy, clause`.execute(db)
  return rows.map((row) => ({ ...row, rate: row.departs / row.decisions }))
}
