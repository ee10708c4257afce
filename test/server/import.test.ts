/** An export comes in: from either kind of file, once or twice, with every doubtful row named. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { importedByNumber } from '#db/repository/imported.ts'
import { entriesAfter } from '#db/repository/ledger.ts'
import { act } from '#server/act.ts'
import { changeBooking } from '#server/action/changeBooking.ts'
import { withDesk } from '#server/command/openDesk.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { DETAINER, desk, newFolder, type SampleBooking, writeCsvPair, writeXlsx } from '#test/support/export.ts'

const CUT = 'ASSAULT OF AN INVENTED KIND, FIELD TOO SHO'
const people: SampleBooking[] = [
  {
    number: 'J1',
    name: 'QUILL,ADA MARIE',
    sex: 'F',
    age: '29',
    charges: [['1', 'MURDER (F1)', 'F1', '20 years', '2015-09-01', 'RELEASED TO TDCJ-ID'], DETAINER],
  },
  { number: 'J2', name: 'OAK,BO', age: '17', birthplace: 'Texas', charges: [['2', CUT, 'MA', '', '', ''], DETAINER, DETAINER] },
  {
    number: 'J3',
    name: 'ELM',
    age: '0',
    birthplace: '',
    charges: [['3', 'DRIVING <FAST> & "LATE"', '', '', '2015-04-01', 'FLEW AWAY'], DETAINER],
  },
]

async function stored(dataFolder: string) {
  const databases = await openDatabases(join(dataFolder, 'desk.sqlite'))
  const found = await importedByNumber(
    databases.read,
    people.map((one) => one.number),
  )
  const result = { found, ledger: await verifyLedger(databases.read), entries: await entriesAfter(databases.read, 0, 100) }
  await databases.close()
  return result
}

/** What the file told, without our own ids. */
const told = (found: Awaited<ReturnType<typeof stored>>['found']) =>
  [...found.values()].map(({ booking, subject, charges, age }) => [
    booking.number,
    booking.bookedAt,
    booking.custody,
    [subject.sex, subject.born, subject.birthplace, age],
    charges.map(({ id: _, bookingId: __, version: ___, ...charge }) => charge),
  ])

describe('an import', () => {
  it('gives the same records from the spreadsheet and from the CSV pair, but for the names', async () => {
    const [sheetData, csvData, files] = [newFolder(), newFolder(), newFolder()]
    expect(await desk(sheetData, 'import', 'bookings', await writeXlsx(files, people))).toMatchObject({ code: 0, err: '' })
    expect(await desk(csvData, 'import', 'bookings', ...writeCsvPair(files, people))).toMatchObject({ code: 0, err: '' })
    const [sheet, csv] = [await stored(sheetData), await stored(csvData)]
    expect(told(sheet.found)).toEqual(told(csv.found))
    expect(sheet.found.get('J1')?.subject).toMatchObject({ surname: 'QUILL', given: 'ADA MARIE' })
    expect(csv.found.get('J1')?.subject).toMatchObject({ surname: '(name not given)', given: null })
    expect(csv.found.get('J1')?.booking).toMatchObject({ bookedAt: '2015-05-02T05:00:00.000Z', custody: 'released' })
    expect(csv.found.get('J1')?.charges).toMatchObject([
      { title: 'MURDER (F1)', class: 'felony', degree: '1', status: 'convicted', disposedOn: '2015-09-01', sentence: '20 years' },
      { title: 'ICE DETAINER', class: 'other', degree: null, level: 'F', status: 'unknown' },
    ])
  })

  it('changes nothing the second time, in either order of its files, and says so', async () => {
    const [data, files] = [newFolder(), newFolder()]
    const pair = writeCsvPair(files, people)
    await desk(data, 'import', 'bookings', ...pair)
    const again = await desk(data, 'import', 'bookings', ...pair.toReversed(), '--json')
    expect(JSON.parse(again.out)).toMatchObject({
      bookings: { read: 3, added: 0, changed: 0, unchanged: 3, rejected: 0 },
      charges: { read: 7, unchanged: 7 },
    })
    expect((await stored(data)).ledger).toMatchObject({ entries: 1, firstBad: null })
  })

  it('adds the names when the spreadsheet follows, and keeps them when the CSV follows that', async () => {
    const [data, files] = [newFolder(), newFolder()]
    const [pair, sheet] = [writeCsvPair(files, people), await writeXlsx(files, people)]
    await desk(data, 'import', 'bookings', ...pair)
    expect(JSON.parse((await desk(data, 'import', 'bookings', sheet, '--json')).out).bookings).toMatchObject({
      changed: 3,
      added: 0,
    })
    expect(JSON.parse((await desk(data, 'import', 'bookings', ...pair, '--json')).out).bookings).toMatchObject({ unchanged: 3 })
    const { found, ledger, entries } = await stored(data)
    expect(found.get('J1')).toMatchObject({
      subject: { surname: 'QUILL', version: 2 },
      charges: [{ version: 1 }, { version: 1 }],
    })
    expect(ledger.firstBad).toBeNull()
    expect(entries.map(({ act: what, detail }) => [what, detail.added, detail.changed])).toEqual([
      ['booking.imported', ['J1', 'J2', 'J3'], []],
      ['booking.imported', [], ['J1', 'J2', 'J3']],
    ])
  })

  it('names every doubtful row, with its line in the file', async () => {
    const [data, files] = [newFolder(), newFolder()]
    const report = join(files, 'doubts.csv')
    const { out } = await desk(data, 'import', 'bookings', ...writeCsvPair(files, people), '--json', '--report', report)
    const { rows, doubts } = JSON.parse(out)
    const at = (kind: string) =>
      rows
        .filter((row: { kind: string }) => row.kind === kind)
        .map((row: { file: string; row: number }) => `${row.file} ${row.row}`)
    expect(at('age.under18')).toEqual(['bookings.csv 3', 'bookings.csv 4'])
    expect(at('literal.cut')).toEqual(['charges.csv 4'])
    expect(at('disposition.beforeBooking')).toEqual(['charges.csv 7'])
    expect(doubts).toEqual({
      'age.under18': 2,
      'age.zero': 1,
      'birthplace.missing': 1,
      'birthplace.usState': 1,
      'birthplace.usStateToIce': 1,
      'detainer.several': 1,
      'disposition.beforeBooking': 1,
      'disposition.missing': 1,
      'disposition.unknownWord': 1,
      'level.missing': 1,
      'literal.cut': 1,
    })
    expect(readFileSync(report, 'utf8').trim().split('\n')).toHaveLength(1 + rows.length)
  })

  it('leaves a booking as the desk has it once a person has written to it', async () => {
    const [data, files] = [newFolder(), newFolder()]
    await desk(data, 'import', 'bookings', ...writeCsvPair(files, people))
    const terminal = { out: () => {}, err: () => {}, watched: false, config: { dataFolder: data } }
    await withDesk(terminal, undefined, async ({ services }) => {
      const id = (await importedByNumber(services.databases.read, ['J1'])).get('J1')?.booking.id ?? ''
      const call = {
        key: 'k',
        procedure: 'booking.change',
        input: null,
        actor: { id: 'p', name: 'P', role: 'jailStaff' as const },
        at: services.now(),
      }
      await act(services, call, (acting) => changeBooking(acting, { bookingId: id, version: 1, change: { bond: 'denied' } }))
      return 0
    })
    const altered = people.map((one) => ({ ...one, birthplace: 'Sylvania', charges: one.charges.slice(0, 1) }))
    const { out } = await desk(data, 'import', 'bookings', ...writeCsvPair(files, altered), '--json')
    expect(JSON.parse(out)).toMatchObject({
      bookings: { changed: 2, kept: 1 },
      charges: { removed: 3, kept: 1 },
      doubts: { 'booking.keptAsDesk': 1, 'booking.fewerCharges': 2 },
    })
    const { found, ledger } = await stored(data)
    expect(found.get('J1')).toMatchObject({ booking: { bond: 'denied' }, subject: { birthplace: 'Freedonia' } })
    expect(found.get('J2')).toMatchObject({ subject: { birthplace: 'Sylvania', version: 2 }, booking: { version: 1 } })
    expect(ledger.firstBad).toBeNull()
  })
})
