/** Who makes a file, for which office, when, and where the log stands. */
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import type { Actor } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import type { Made } from '../document/description.ts'

/** Throws `office.notSetUp`. */
export async function madeNow({ db, actor, at }: { db: Db; actor: Actor; at: string }): Promise<Made> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  return { office, facility: null, by: actor.name, at, zone: office.timeZone, head: await readHead(db) }
}
