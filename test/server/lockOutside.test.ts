/** The lock seen from outside: whoever tries from where an account was never used locks it there, and not where its owner works; and nobody learns from the answers whether a password is right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freeUser } from '#server/action/manageUser.ts'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { visitor } from '#test/support/visitor.ts'

const WORK = '192.0.2.10'
const outside = (n: number) => `198.51.100.${n}`

let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor({ proxy: '127.0.0.1' })
  await easySignIn(door.services)
}, 60_000)
afterAll(() => door?.close())

const tryFrom = (from: string, username: string, password: string) =>
  visitor(door.address, from).auth('sign-in/username', { username, password })
const wrongFrom = (from: string, username: string) => tryFrom(from, username, 'five plain words here')

describe('an account that is used at one computer', () => {
  it('stays open there while five others lock it for everywhere else, until an administrator frees it', async () => {
    const id = await door.person('reyes')
    expect((await tryFrom(WORK, 'reyes', PASSWORD)).status).toBe(200)
    for (const n of [1, 2, 3, 4, 5]) expect((await wrongFrom(outside(n), 'reyes')).status).toBe(401)
    expect((await door.entriesOf(id)).at(-1)).toBe('account.locked')
    expect((await tryFrom(outside(6), 'reyes', PASSWORD)).status).toBe(401)
    expect((await tryFrom(WORK, 'reyes', PASSWORD)).status).toBe(200)
    // That the owner is in does not open it elsewhere.
    expect((await tryFrom(outside(6), 'reyes', PASSWORD)).status).toBe(401)
    await door.asAdmin((acting) => freeUser(acting, { userId: id }))
    expect((await tryFrom(outside(7), 'reyes', PASSWORD)).status).toBe(200)
  }, 30_000)

  it('is not counted down where its owner works by what fails elsewhere, nor the other way round', async () => {
    const id = await door.person('stone')
    expect((await tryFrom(WORK, 'stone', PASSWORD)).status).toBe(200)
    for (const n of [11, 12, 13, 14]) await wrongFrom(outside(n), 'stone')
    await wrongFrom(WORK, 'stone')
    expect(await door.entriesOf(id)).not.toContain('account.locked')
  }, 30_000)

  it('that nobody has used yet is locked whole by five failures: there is no computer where its owner is known', async () => {
    await door.person('vega')
    for (const n of [21, 22, 23, 24, 25]) await wrongFrom(outside(n), 'vega')
    expect((await tryFrom(WORK, 'vega', PASSWORD)).status).toBe(401)
  }, 30_000)
})

describe('a locked account', () => {
  it('answers to the right password as to a wrong one: where it is used with what is the matter, elsewhere as ever', async () => {
    const id = await door.person('quinn')
    expect((await tryFrom(WORK, 'quinn', PASSWORD)).status).toBe(200)
    await door.write.updateTable('user').set({ lockedAt: new Date().toISOString() }).where('id', '=', id).execute()
    const [right, wrong] = [await tryFrom(WORK, 'quinn', PASSWORD), await wrongFrom(WORK, 'quinn')]
    expect(right).toEqual(wrong)
    expect(right).toMatchObject({ status: 403, answer: { code: 'LOCKED' } })
    const [rightOutside, wrongOutside] = [await tryFrom(outside(31), 'quinn', PASSWORD), await wrongFrom(outside(32), 'quinn')]
    expect(rightOutside).toEqual(wrongOutside)
    expect(rightOutside).toEqual(await wrongFrom(outside(33), 'nobody'))
    expect(rightOutside.status).toBe(401)
  }, 30_000)
})
