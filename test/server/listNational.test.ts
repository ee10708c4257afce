/** The national file of 79,053 requests without a person (FOIA release, Oct 2014 to July 2015), where LISTS names its folder: every total to the unit, every repeat kept. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { columnCounts } from '#db/repository/listColumn.ts'
import { claimOf } from '#shared/core/list/readListRow.ts'
import { desk, newFolder } from '#test/support/export.ts'
import { newDesk } from '#test/support/newDesk.ts'

const folder = process.env['LISTS'] ?? ''
const file = join(folder, 'ice/detainers_fy15ytd_national.csv')
const expected = join(folder, 'ice/expected_npr_national.json')
const FORM = 2
const OUTCOME = 6

describe.runIf(folder !== '' && existsSync(file))('the national file', () => {
  const data = newFolder()
  let list: { id: string; rows: number; repeats: number; unreadable: number; classes: Record<string, number> }
  beforeAll(async () => {
    await newDesk(data)
    const { code, out, err } = await desk(data, 'import', 'list', file, '--publisher', 'NPR', '--edition', 'FY 2015', '--json')
    if (code !== 0) throw new Error(err)
    list = JSON.parse(out)
  }, 120_000)
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('comes in whole: 79,053 rows, of which 30,128 repeat another and are requests all the same', () => {
    expect(list).toMatchObject({ rows: 79_053, repeats: 30_128, unreadable: 0 })
    expect(Object.values(list.classes).reduce((sum, rows) => sum + rows, 0)).toBe(79_053)
    expect(Object.keys(list.classes).toSorted()).toEqual(['elsewhere', 'unclear'])
  })

  it('gives the published totals of 2015 to the unit', async () => {
    const published = JSON.parse(readFileSync(expected, 'utf8'))
    const { read, close } = await openDatabases(join(data, 'desk.sqlite'))
    const years = Object.fromEntries((await columnCounts(read, list.id, 'year', null)).map(({ value, rows }) => [value, rows]))
    const reasons = await columnCounts(read, list.id, OUTCOME, '2015')
    const forms = await columnCounts(read, list.id, FORM, '2015')
    await close()
    expect(years['2015']).toBe(published.all_by_year['2015'])
    expect(Object.fromEntries(reasons.map(({ value, rows }) => [value || '(blank)', rows]))).toEqual(
      published['2015_by_lift_reason'],
    )
    const declined = reasons.filter(({ value }) => claimOf(value) === 'declined').reduce((sum, { rows }) => sum + rows, 0)
    expect(declined).toBe(published.declined_by_lea_by_year['2015'])
    const named = Object.fromEntries(
      forms.map(({ value, rows }) => [/^I247[DN]/.exec(value)?.[0] ?? `I247 ${/\((.*)\)/.exec(value)?.[1] ?? ''}`, rows]),
    )
    expect(named).toEqual(published['2015_by_type'])
  })
})
