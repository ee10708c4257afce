/** The lock on an account, over real HTTP: what five failures do, who frees it, and that it cannot be used to lock others out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountUsed } from '#db/repository/signIn.ts'
import { freeUser } from '#server/action/manageUser.ts'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { visitor } from '#test/support/visitor.ts'

let door: Awaited<ReturnType<typeof openDoor>>
beforeAll(async () => {
  door = await openDoor()
  await easySignIn(door.services)
}, 60_000)
afterAll(() => door?.close())

describe('an account', () => {
  it('is locked by five failures where its owner works, also for the right password, until an administrator frees it', async () => {
    const id = await door.person('reyes')
    await door.write
      .transaction()
      .execute((tx) => accountUsed(tx, id, '127.0.0.1', new Date(Date.now() - 3_600_000).toISOString()))
    const reyes = visitor(door.address)
    const wrong = { username: 'reyes', password: 'five plain words here' }
    const spread = async () => {
      await reyes.auth('sign-in/username', wrong)
      // Each failure makes the next try wait: as though that time had passed.
      await door.write.updateTable('signInFailure').set({ at: earlier() }).execute()
    }
    for (let tries = 0; tries < 5; tries += 1) await spread()
    expect((await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })).answer).toMatchObject({
      code: 'LOCKED',
    })
    expect(await door.entriesOf(id)).toEqual([
      'user.created',
      ...Array.from({ length: 4 }, () => 'session.refused'),
      'account.locked',
      'session.refused',
    ])
    await door.asAdmin((acting) => freeUser(acting, { userId: id }))
    await door.write.deleteFrom('signInFailure').execute()
    expect((await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })).status).toBe(200)
    expect((await door.entriesOf(id)).slice(-2)).toEqual(['user.freed', 'session.started'])
  }, 20_000)

  it('is not locked from an address that nobody of the office uses: that address waits', async () => {
    const id = await door.person('stone')
    const stranger = visitor(door.address)
    const answers: unknown[] = []
    for (let tries = 0; tries < 7; tries += 1) {
      const { status } = await stranger.auth('sign-in/username', { username: 'stone', password: 'five plain words here' })
      answers.push(status)
      await door.write.updateTable('signInFailure').set({ at: earlier() }).execute()
    }
    expect(answers).toEqual([401, 401, 401, 401, 429, 429, 429])
    expect(await door.entriesOf(id)).not.toContain('account.locked')
    await door.write.deleteFrom('signInFailure').execute()
  }, 20_000)

  it('is not locked by many tries at once either: those under way count', async () => {
    const id = await door.person('vega')
    const stranger = visitor(door.address)
    const tries = Array.from({ length: 12 }, () =>
      stranger.auth('sign-in/username', { username: 'vega', password: 'five plain words here' }),
    )
    const answers = (await Promise.all(tries)).map(({ status }) => status)
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(4)
    expect(answers.filter((status) => status === 429).length).toBeGreaterThanOrEqual(8)
    expect(await door.entriesOf(id)).not.toContain('account.locked')
    await door.write.deleteFrom('signInFailure').execute()
  }, 20_000)

  it('opens to nobody who has not read the notice', async () => {
    await door.person('weber')
    const answer = await fetch(`${door.address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: door.address },
      body: JSON.stringify({ username: 'weber', password: PASSWORD }),
    })
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'NOTICE' }])
  })
})

const earlier = (): string => new Date(Date.now() - 5 * 60_000).toISOString()
