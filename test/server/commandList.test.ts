/** `desk import list`: a list taken in at the office's computer, its columns named on the line or taken over from that publisher's last one. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, newFolder } from '#test/support/export.ts'
import { newDesk } from '#test/support/newDesk.ts'

const data = newFolder()
const files = newFolder()
const written = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(files, name), lines.join('\n'))
  return join(files, name)
}
const taken = (file: string, ...more: string[]) =>
  desk(data, 'import', 'list', file, '--publisher', 'Fictional press', '--edition', 'March', ...more)

beforeAll(() => newDesk(data))
afterAll(() => {
  for (const folder of [data, files]) rmSync(folder, { recursive: true, force: true })
})

describe('a list on the command line', () => {
  const one = written('one.csv', [
    'Wo,Wann,Staat',
    'Oak County,2026-03-02,TX',
    'Oak County,2026-03-02,TX',
    'Juniper County Jail,soon,WI',
  ])

  it('needs its columns named where nobody can guess them, and a column that is there', async () => {
    expect(await taken(one)).toMatchObject({ code: 2, err: expect.stringContaining('Name them with --map') })
    expect(await taken(one, '--map', 'where=Wo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no field "where"'),
    })
    expect(await taken(one, '--map', 'agency=Ort')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no column "Ort"'),
    })
    expect(await desk(data, 'import', 'list', one, '--map', 'agency=Wo')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Usage'),
    })
    expect(await desk(data, 'import', 'list', join(files, 'none.csv'))).toMatchObject({ code: 2 })
  })

  it('says what became of the rows, and how far it is', async () => {
    const { code, out, err } = await taken(one, '--map', 'agency=Wo,issuedOn=2,state=Staat', '--progress')
    expect(code).toBe(0)
    expect(err).toContain('3 rows')
    expect(out).toMatch(/^L\d{4}-0001: 3 rows in /)
    expect(out).toContain('elsewhere         2')
    expect(out).toContain('1 repeat another row and are kept; 1 have a cell that cannot be read')
  })

  it('takes the columns over for the next edition of the same publisher, and the same file only once', async () => {
    const next = written('two.csv', ['Wo,Wann,Staat', 'Elm County,2026-03-09,TX'])
    expect(JSON.parse((await taken(next, '--json')).out)).toMatchObject({
      rows: 1,
      mapping: { columns: { agency: 0, issuedOn: 1, state: 2 } },
    })
    expect(await taken(next)).toMatchObject({ code: 2, err: expect.stringContaining('was taken in before') })
  })
})
