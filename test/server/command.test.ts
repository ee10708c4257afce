/** The commands beside the import: help, the report of charges, and the replay. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DETAINER, desk, newFolder, type SampleBooking, type SampleCharge, writeCsvPair } from '#test/support/export.ts'

const charge = (words: string, level: string, disposition: string): SampleCharge => [
  '1',
  words,
  level,
  '',
  disposition && '2015-09-01',
  disposition,
]
const people: SampleBooking[] = [
  { number: 'J1', name: '', on: '1999-12-31', charges: [charge('MURDER', 'F1', 'SENTENCE COMPLETE'), DETAINER] },
  {
    number: 'J2',
    name: '',
    birthplace: 'Lower Freedonia',
    charges: [charge('AGG SEXUAL ASSLT', '1', ''), charge('THEFT', 'F', 'DISMISSAL'), DETAINER],
  },
  { number: 'J3', name: '', charges: [charge('PUBLIC INTOXICATION', 'MC', 'RELEASED TO PAY'), DETAINER, DETAINER] },
  { number: 'J4', name: '', charges: [charge('PAROLE VIOLATION', 'F*', ''), DETAINER] },
  { number: 'J5', name: '', charges: [charge('PUBLIC INTOXICATION', 'C', 'SENTENCE COMPLETE')] },
]
const data = newFolder()
const files = newFolder()
const written = (name: string, text: string): string => {
  writeFileSync(join(files, name), text)
  return join(files, name)
}
const asked = async (...words: string[]) => JSON.parse((await desk(data, ...words, '--json')).out)

beforeAll(async () => void (await desk(data, 'import', 'bookings', ...writeCsvPair(files, people))))

describe('the desk on the command line', () => {
  it('without words gives one line for each command', async () => {
    const { code, out } = await desk(data)
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('  ')[0]),
    ).toEqual([
      'import bookings',
      'import list',
      'report charges',
      'replay',
      'policy test',
      'clock',
      'certificate',
      'roster',
      'let in',
      'permissions',
      'move',
      'retention',
      'ledger verify',
      'ledger checkpoint',
      'ledger export',
      'ledger key',
      'backup key',
      'backup make',
      'backup drill',
      'restore',
      'key database',
      'encrypt',
      'decrypt',
    ])
    expect((await desk(data, '--help')).out).toBe(out)
  })

  it('refuses a command that it does not have', async () => {
    expect(await desk(data, 'make', 'coffee')).toEqual({
      code: 2,
      out: '',
      err: 'There is no command "make coffee". npm run -s desk lists them.\n',
    })
  })

  it('answers from a database, and does not make an empty one in order to answer', async () => {
    expect(await desk(newFolder(), 'report', 'charges')).toMatchObject({ code: 2, out: '' })
  })
})

describe('the report of charges', () => {
  it('counts bookings with a detainer, by the level on the row, without the detainer itself', async () => {
    const countries = written('countries.csv', 'place_of_birth,country\nLower Freedonia,Freedonia\n')
    const violent = written('violent.csv', 'charge_literal\nMURDER\nAGG SEXUAL ASSLT\n')
    expect(
      await asked('report', 'charges', '--since', '2000-01-01', '--countries', countries, '--violent', violent, '--top', '2'),
    ).toEqual({
      bookings_total: 4,
      bookings_since_2000: 3,
      at_least_1_felony: 1,
      more_than_1_felony: 1,
      at_least_1_violent: 1,
      more_than_1_violent: 0,
      exactly_one_misdemeanor_only: 1,
      top_charges: { 'ICE DETAINER': 5, 'AGG SEXUAL ASSLT': 1 },
      nativity: { Freedonia: 3 },
    })
  })

  it('leaves a birthplace as it is without a file of countries, and says violent of nothing without a list', async () => {
    const report = await asked('report', 'charges')
    expect(report.nativity).toEqual({ Freedonia: 3, 'Lower Freedonia': 1 })
    expect(report).not.toHaveProperty('at_least_1_violent')
  })
})

describe('the replay', () => {
  const replay = ['replay', '--policy', 'travis_tx_2017', '--as-of', '2017-02-01']

  it('gives every booking with a detainer its verdict and clause, and states its premises', async () => {
    const { rows, bookings, premises } = await asked(...replay)
    expect(bookings).toBe(4)
    expect(rows).toMatchObject([
      { booking: 'J1', outcome: 'hold', clauses: ['(b)'], needs: [] },
      { booking: 'J2', outcome: 'need_facts' },
      { booking: 'J3', outcome: 'decline', clauses: ['Otherwise'] },
      { booking: 'J4', outcome: 'decline' },
    ])
    expect(premises).toContain('warrants=none: no warrant came with the request: the export records none')
  })

  it('takes other premises, one by one', async () => {
    const outcomes = async (premise: string) => (await asked(...replay, '--brief', '--premise', premise)).outcomes
    expect(await outcomes('dispositions=pending')).toEqual({ decline: 2, hold: 2 })
    expect(await outcomes('warrants=judicial')).toEqual({ hold: 4 })
    expect(await outcomes('warrants=unknown')).toEqual({ need_facts: 3, hold: 1 })
    expect(await outcomes('custody=no')).toEqual({ no_action: 4 })
    expect(await outcomes('sheriff_case_decision=honor')).toEqual({ hold: 4 })
    expect(await desk(data, ...replay, '--premise', 'weather=fine')).toMatchObject({ code: 2, out: '' })
  })

  it('never takes the detainer for a charge that awaits trial or for a conviction', async () => {
    const { rows } = await asked('replay', '--policy', 'selective_convicted', '--as-of', '2017-02-01')
    expect(rows.find((row: { booking: string }) => row.booking === 'J3')).toMatchObject({ outcome: 'decline', needs: [] })
  })

  it('leaves out who was booked later, and takes what was disposed later for pending', async () => {
    const early = await asked('replay', '--policy', 'selective_convicted', '--as-of', '2000-06-01')
    expect(early).toMatchObject({ bookings: 1, booked_later: 3 })
    expect(early.rows[0]).toMatchObject({ booking: 'J1', outcome: 'decline', clauses: ['4'] })
  })

  it('refuses a policy that nobody has, and a day that is none', async () => {
    expect(await desk(data, 'replay', '--policy', 'nobodys', '--as-of', '2017-02-01')).toMatchObject({ code: 2, out: '' })
    expect(await desk(data, 'replay', '--policy', 'leon_fl_2014', '--as-of', 'today')).toMatchObject({ code: 2, out: '' })
  })
})
