/** T20: a person is disabled while two sessions of theirs and a stream are open: the next call of each is refused and the stream is closed within five seconds (AC-2(13)). */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setAccount } from '#db/repository/signIn.ts'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { once } from '#test/support/office.ts'
import { feedReader } from './feedReader.ts'
import { type Fault, rounds } from './fault.ts'
import { served } from './served.ts'

const WITHIN_MS = 5_000

export const revoke: Fault = {
  id: 'T20',
  name: 'a person disabled while signed in',
  short: { rounds: 1, seconds: 8 },
  full: { rounds: 30, seconds: 180 },
  run: (size) =>
    served(async ({ serving, as }) => {
      const round = rounds(size)
      const { services, address } = serving
      const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
      const adams = await as('adams')
      let slowest = 0
      for (let count = 0; round.next(); count += 1) {
        const username = `clerk${count}`
        const call = { key: randomUUID(), procedure: 'test', input: count, actor, at: services.now() }
        const made = { username, name: username.toUpperCase(), role: 'jailStaff' as const, password: 'four plain words here' }
        const { id } = await act(services, call, (acting) => createUser(acting, made))
        await services.databases.write.transaction().execute((tx) => setAccount(tx, id, { mustChange: 0 }))
        const sessions = [await as(username), await as(username)]
        const reader = feedReader(address, sessions[0]?.headers ?? (() => ({})), 0)
        const stopping = new AbortController()
        const stream = reader.connect(stopping.signal)
        while (reader.heard.length === 0) await setTimeout(10)
        const disabled = await adams.post('trpc/user.disable', once({ userId: id }))
        const at = performance.now()
        round.holds(disabled.status === 200, `disabling was answered with ${disabled.status}`)
        const known = reader.heard.length
        for (const [place, session] of sessions.entries()) {
          const { status } = await session.post('trpc/detainer.desk', null)
          round.holds(status === 401, `session ${place + 1} was answered with ${status}`)
        }
        await Promise.race([stream, setTimeout(WITHIN_MS + 1_000)])
        const took = performance.now() - at
        slowest = Math.max(slowest, took)
        round.holds(took < WITHIN_MS, `the stream was open for ${Math.round(took)} ms more`)
        round.holds(reader.heard.length === known, 'the stream told another entry')
        await reader.connect(AbortSignal.timeout(2_000))
        round.holds(reader.status() === 401, `a new stream was answered with ${reader.status()}`)
        stopping.abort()
        // The door lets in only so many a minute from one address.
        if (size.rounds > 1) await setTimeout(2_500)
      }
      return round.told(`the slowest stream was closed after ${Math.round(slowest)} ms`)
    }),
}
