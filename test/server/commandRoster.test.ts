/** The list taken in from the terminal, as a nightly job does it. */
import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { databaseFile } from '#server/serve.ts'
import { desk, newFolder } from '#test/support/export.ts'
import { once, openOffice } from '#test/support/office.ts'
import { ANA, BEN, CLEO, fileOf, listOf } from '#test/support/roster.ts'

async function anOffice() {
  const dataFolder = newFolder()
  const office = await openOffice({ file: databaseFile({ dataFolder }) })
  await office
    .as('jailStaff')
    .roster.saveMap(once({ name: 'Daily', system: 'Jail system', mapping: fileOf('', '2026-03-03T12:00:00.000Z').mapping }))
  await office.services.databases.close()
  const written = (text: string, at: string): string => {
    const path = join(dataFolder, 'list.csv')
    writeFileSync(path, text)
    utimesSync(path, new Date(at), new Date(at))
    return path
  }
  return { dataFolder, written }
}

it('takes in one list after the other by a saved mapping, and the same file twice changes nothing', async () => {
  const { dataFolder, written } = await anOffice()
  const first = written(listOf(ANA, BEN), '2026-03-03T12:00:00.000Z')
  expect((await desk(dataFolder, 'roster', first, '--map', 'Daily', '--preview')).out).toContain('Only looked at')
  const taken = await desk(dataFolder, 'roster', first, '--map', 'Daily')
  expect(taken).toMatchObject({ code: 0, err: '' })
  expect(taken.out).toContain('2 new, 0 changed, 0 unchanged, 0 gone')
  expect(await desk(dataFolder, 'roster', first, '--map', 'Daily')).toMatchObject({
    code: 0,
    out: expect.stringContaining('before'),
  })
  const second = written(listOf(BEN, CLEO), '2026-03-03T13:00:00.000Z')
  const { code, out } = await desk(dataFolder, 'roster', second, '--map', 'Daily', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    { done: 'Taken in.', added: ['J-3'], gone: [{ number: 'J-1' }], unchanged: 1 },
  ])
  const databases = await openDatabases(databaseFile({ dataFolder }))
  expect(await databases.read.selectFrom('booking').selectAll().execute()).toHaveLength(3)
  await databases.close()
})

it('says what it cannot do and what to do instead', async () => {
  const { dataFolder, written } = await anOffice()
  const path = written('a,b\n1,2', '2026-03-03T12:00:00.000Z')
  expect(await desk(dataFolder, 'roster', path)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
  expect(await desk(dataFolder, 'roster', path, '--map', 'Nightly')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Saved: Daily'),
  })
  expect(await desk(dataFolder, 'roster', path, '--map', 'Daily')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Booking #'),
  })
  expect(await desk(dataFolder, 'roster', join(dataFolder, 'none.csv'), '--map', 'Daily')).toMatchObject({ code: 2 })
})

it('does not take in half a list unless somebody says that it is whole; the report names every unreadable cell', async () => {
  const { dataFolder, written } = await anOffice()
  const many = Array.from({ length: 12 }, (_, i) => [`K-${i}`, `OSIER, N${i}`, 'TRESPASS', 'X9', ''] as const)
  await desk(dataFolder, 'roster', written(listOf(...many), '2026-03-03T12:00:00.000Z'), '--map', 'Daily')
  const half = written(listOf(...many.slice(0, 6)), '2026-03-03T13:00:00.000Z')
  const report = join(dataFolder, 'report.csv')
  const refused = await desk(dataFolder, 'roster', half, '--map', 'Daily', '--report', report)
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('NOT taken in')])
  expect(await desk(dataFolder, 'roster', half, '--map', 'Daily', '--whole')).toMatchObject({ code: 0 })
})
