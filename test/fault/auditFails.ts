/** T16: the entry of the ledger cannot be written: the act is undone whole, whoever looks after the desk is told, and afterwards the same call is done (AU-5). */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { createApp } from '#server/app.ts'
import { openAuth } from '#server/auth/auth.ts'
import { createUser } from '#server/action/manageUser.ts'
import { act } from '#server/act.ts'
import { seeded } from '#server/demo/seed.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { signedIn } from './childDesk.ts'
import { type Fault, rounds } from './fault.ts'
import { stateOf } from './writeLog.ts'

const WHY = 'the ledger takes nothing'

export const auditFails: Fault = {
  id: 'T16',
  name: 'the ledger takes no entry',
  short: { rounds: 8, seconds: 4 },
  full: { rounds: 500, seconds: 90 },
  run: async (size, seed) => {
    const round = rounds(size)
    const luck = seeded(seed)
    const office = await openOffice({ start: new Date().toISOString() })
    const { services, db } = office
    const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
    const call = { key: 'made', procedure: 'test', input: null, actor, at: services.now() }
    const { id } = await act(services, call, (acting) =>
      createUser(acting, { username: 'reyes', name: 'REYES, A.', role: 'jailStaff', password: 'four plain words here' }),
    )
    await easySignIn(services, [id])
    const logged: unknown[] = []
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const auth = openAuth(services, 'a secret of thirty-two letters or so', origin)
    server.on('request', createApp({ services, auth, origin, screens: '.', onError: (error) => void logged.push(error) }))
    const reyes = await signedIn(origin, 'reyes')
    let bookingId = ''
    for (let count = 0; round.next(); count += 1) {
      const match = { bookingId, identifiers: ['name', 'born'], note: 'The same person.' }
      const late = once({ paper: paper({ issuedOn: '2026-03-02' }), warrants: [i200], match, another: true })
      const custody = once({ bookingId, version: 1, custody: 'hospital' })
      const [path, sent] = luck.pick<readonly [string, unknown]>([
        ['booking.record', once(booking({ number: `26-A${count}` }))],
        ...(bookingId === ''
          ? []
          : ([
              ['detainer.receive', late],
              ['booking.changeCustody', custody],
            ] as const)),
      ])
      const before = await stateOf(db)
      const break_ = sql.raw(`create trigger broken before insert on ledger begin select raise(abort, '${WHY}'); end`)
      await break_.execute(services.databases.write)
      const { status, answer } = await reyes.post(`trpc/${path}`, sent)
      await sql`drop trigger broken`.execute(services.databases.write)
      round.holds(status === 500, `${path} was answered with ${status}`)
      round.holds(!JSON.stringify(answer).includes(WHY), `${path} told of the inside`)
      round.holds((await stateOf(db)) === before, `${path}: a part of the act stayed`)
      const told = logged.splice(0).map((error) => String((error as Error).message))
      round.holds(told.length === 1 && told[0] === WHY, `${path}: the log says ${told.join(', ') || 'nothing'}`)
      const done = (await reyes.call(path, sent)) as { id?: string } | string
      round.holds(typeof done === 'object', `${path}, sent again: ${JSON.stringify(done)}`)
      if (path === 'booking.record' && typeof done === 'object') bookingId = done.id ?? ''
      if (path === 'booking.changeCustody') bookingId = ''
    }
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
    await services.databases.close()
    return round.told('three kinds of act, each done afterwards by the same call')
  },
}
