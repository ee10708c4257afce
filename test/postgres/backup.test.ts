/** An office on PostgreSQL is backed up while others write, into the same sealed file, and comes back as a file of SQLite or as a database. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { makeBackup } from '#server/backup/makeBackup.ts'
import { restoreBackup } from '#server/backup/restoreBackup.ts'
import { newKey } from '#server/backup/sealed.ts'
import { moveOffice } from '#server/moveOffice.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { newDatabase } from '#test/support/postgres.ts'
import { releaseDesk } from '#test/support/releaseDesk.ts'

it('holds one instant of it, and goes round to an empty database again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const desk = await releaseDesk()
  await desk.decide('hold', 'The judge said so.')
  const key = Buffer.from(newKey(), 'base64')
  const [file, into] = [join(folder, 'monday.backup'), join(folder, 'again')]
  let writing = true
  let written = 0
  const clerk = desk.reyes()
  const beside = (async () => {
    while (writing) await clerk.booking.record(once(booking({ number: `26-${70_000 + written++}` })))
  })()
  const made = await makeBackup(desk.services, folder, file, key)
  writing = false
  await beside
  expect(written).toBeGreaterThan(0)

  const restored = await restoreBackup(file, key, into, () => undefined)
  expect(restored).toMatchObject({ entries: made.entries, head: made.head })
  const back = await openDatabases(join(into, 'desk.sqlite'))
  const bookings = await back.read.selectFrom('booking').select('number').execute()
  const entered = await back.read.selectFrom('ledger').select('seq').where('act', '=', 'booking.recorded').execute()
  // Whole acts only: as many bookings as entries that say so.
  expect(bookings).toHaveLength(entered.length)
  await back.close()

  const to = await newDatabase(process.env['DESK_TEST_POSTGRES'] ?? '', false)
  const moved = await moveOffice(join(into, 'desk.sqlite'), to, () => undefined)
  expect(moved).toMatchObject({ entries: made.entries, head: made.head })
  const again = await openDatabases(to)
  expect(await verifyLedger(again.read)).toMatchObject({ entries: made.entries + 1, firstBad: null })
  await again.close()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)
