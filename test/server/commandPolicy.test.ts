/** A policy is tried on a file of situations: passed, failed with its trail, or refused. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk, newFolder } from '#test/support/export.ts'

const data = newFolder()
const files = newFolder()
const written = (name: string, text: string): string => {
  writeFileSync(join(files, name), text)
  return join(files, name)
}
const asked = async (...words: string[]) => JSON.parse((await desk(data, ...words, '--json')).out)

describe('the trial of a policy', () => {
  const scenario = { as_of: '2017-03-01', warrants: [], convictions: [], charges: [] }
  const situations = (policy?: string, expected: Record<string, unknown> = { outcome: 'decline' }) =>
    written(
      `s${policy}.json`,
      JSON.stringify({ meta: { compared: { keys: ['outcome'] } }, cases: [{ id: 'a', policy, scenario, expected }] }),
    )

  it('passes, fails with the trail, and counts a policy that is not in the library as failed', async () => {
    const row = { id: 'a', expected: { outcome: 'decline' } }
    expect(await desk(data, 'policy', 'test', situations('travis_tx_2017'))).toEqual({
      code: 0,
      err: '',
      out: '1 passed, 0 failed\n',
    })
    expect(await asked('policy', 'test', situations('travis_tx_2017'))).toEqual({
      passed: 1,
      failed: 0,
      rows: [{ ...row, passed: true, actual: { outcome: 'decline' } }],
    })
    const differs = await desk(data, 'policy', 'test', situations('travis_tx_2017', { outcome: 'hold', hold: 'must' }))
    expect(differs.code).toBe(1)
    expect(differs.out).toMatch(
      /a differs\n {4}outcome: expected "hold", the policy says "decline"[^]*decided by Otherwise[^]*0 passed, 1 failed/,
    )
    const absent = await desk(data, 'policy', 'test', situations('nobodys'), '--json')
    expect(absent.code).toBe(1)
    expect(JSON.parse(absent.out)).toMatchObject({ passed: 0, failed: 1, rows: [{ ...row, passed: false, actual: null }] })
  })

  it('runs rows without a policy with the one that is named, and only its rows', async () => {
    expect(await asked('policy', 'test', situations(), '--policy', 'leon_fl_2014')).toMatchObject({ passed: 1, failed: 0 })
    expect(await desk(data, 'policy', 'test', situations())).toMatchObject({ code: 1 })
    expect(await desk(data, 'policy', 'test', situations('travis_tx_2017'), '--policy', 'leon_fl_2014')).toMatchObject({
      code: 2,
      out: '',
    })
  })

  it.each([
    ['that is not there', '/nowhere/at-all.json'],
    ['that is not JSON', written('broken.json', '{')],
    ['of another shape', written('other.json', '{"rows": []}')],
  ])('refuses a file %s', async (_, file) => {
    const { code, out, err } = await desk(data, 'policy', 'test', file, '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(file)
  })
})
