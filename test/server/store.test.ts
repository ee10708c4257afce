/** A disk that takes nothing and a file that another program holds: the person is told so in a sentence, nothing is half done, and the same call is done later. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { sayCode } from '#client/words.ts'
import { serve } from '#server/serve.ts'
import { whyNotStarted } from '#server/whyNotStarted.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0
async function deskOnDisk() {
  const file = join(folder, `${++count}.sqlite`)
  const office = await openOffice({ file })
  const clerk = office.as('jailStaff', 'reyes')
  const set = (pragma: string) => sql.raw(`pragma ${pragma}`).execute(office.services.databases.write)
  const bookings = async () => (await office.db.selectFrom('booking').select('id').execute()).length
  return { ...office, file, clerk, set, bookings }
}

describe('a booking that is recorded', () => {
  it('on a full disk is not, and is once there is room again', async () => {
    const { clerk, set, bookings } = await deskOnDisk()
    await set('max_page_count = 1')
    const calls = Array.from({ length: 60 }, (_, i) => once(booking({ number: `26-${i}` })))
    let done = 0
    const record = async (call: (typeof calls)[number]) => clerk.booking.record(call).then(() => void (done += 1))
    const refused = await calls.reduce<Promise<unknown>>(
      (before, call) => before.then((error) => error ?? record(call).catch((thrown: unknown) => thrown)),
      Promise.resolve(undefined),
    )
    expect(refused).toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: 'store.full' })
    expect(sayCode('store.full')).toMatch(/disk of the desk is full/)
    expect(await bookings()).toBe(done)
    await set('max_page_count = 100000')
    await clerk.booking.record(calls[done] ?? once(booking()))
    expect(await bookings()).toBe(done + 1)
  })

  it('while another program holds the file is to be tried again, and is done once', async () => {
    const { clerk, set, bookings, file } = await deskOnDisk()
    await set('busy_timeout = 20')
    const other = new SQLite(file)
    other.exec('begin immediate')
    const call = once(booking())
    await expect(clerk.booking.record(call)).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE', message: 'store.busy' })
    other.exec('rollback')
    other.close()
    expect(await clerk.booking.record(call)).toEqual(await clerk.booking.record(call))
    expect(await bookings()).toBe(1)
  })

  it('where nobody may write is refused', async () => {
    const { clerk, set, bookings } = await deskOnDisk()
    await set('query_only = on')
    await expect(clerk.booking.record(once(booking()))).rejects.toMatchObject({ message: 'store.unwritable' })
    expect(await bookings()).toBe(0)
  })
})

describe('a start', () => {
  it('in a folder that is none says so in a sentence', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    const config = { dataFolder: file, host: '127.0.0.1', port: 0, origin: null, quiet: true }
    const error = await serve(config).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(whyNotStarted(error, config)).toContain(`The desk cannot use ${file}`)
  })

  it('that fails by a fault of the desk keeps its trace', () => {
    expect(whyNotStarted(new Error('broken'), { dataFolder: 'data', host: '127.0.0.1', port: 4400 })).toBeNull()
  })
})
