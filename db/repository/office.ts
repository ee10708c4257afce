/** The office and its facilities: one row, set up once. */
import type { Office } from '#shared/record/office.ts'
import type { Db, Tx } from '../open.ts'

export async function readOffice(db: Db | Tx): Promise<Office | undefined> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst()
  if (!row) return undefined
  const facilities = await db.selectFrom('facility').select(['id', 'name']).orderBy('seq').execute()
  const { name, state, code, timeZone, holidays, demo } = row
  return { name, state, code, timeZone, holidays, facilities, demo: demo === 1 }
}

export async function insertOffice(tx: Tx, office: Office, createdAt: string): Promise<void> {
  const { facilities, demo, ...rest } = office
  await tx
    .insertInto('office')
    .values({ id: 1, ...rest, demo: Number(demo), createdAt })
    .execute()
  await tx
    .insertInto('facility')
    .values(facilities.map((facility, seq) => ({ ...facility, seq })))
    .execute()
}

export async function setHolidayRule(tx: Tx, holidays: Office['holidays']): Promise<void> {
  await tx.updateTable('office').set({ holidays }).execute()
}
