/** What a screen is told when a call fails: the word of the refusal with its particulars, or the field that is wrong; never the inside of the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from '#db/migration/trigger.ts'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import type { AddressInfo } from 'node:net'
import { appRouter } from '#server/router.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

type Failure = { readonly message: string; readonly data: Record<string, unknown> }

let office: Awaited<ReturnType<typeof openOffice>>
let server: ReturnType<typeof createHTTPServer>

beforeAll(async () => {
  office = await openOffice()
  const { db, services } = office
  const actor = { id: 'reyes', name: 'REYES', role: 'jailStaff' } as const
  const signedIn = { session: null, steppedUpAt: null, stillSignedIn: () => Promise.resolve(true) }
  const createContext = () => ({ db, services, actor, at: services.now(), ...signedIn })
  server = createHTTPServer({ router: appRouter, createContext })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

async function failure(path: string, input: unknown): Promise<Failure> {
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`http://127.0.0.1:${port}/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
  return ((await response.json()) as { error: Failure }).error
}

describe('a call that fails', () => {
  it('on a field names it without the envelope, with its sentence', async () => {
    const { data } = await failure('booking.record', once({ ...booking(), number: '', subject: { surname: ' ' } }))
    expect(data).toMatchObject({ httpStatus: 400, problem: null })
    expect(data.fields).toEqual({
      number: 'The booking number is missing. Type it as it stands on the paper.',
      'subject.surname': 'The surname is missing. Type it as it stands on the paper.',
    })
  })

  it('on a rule of the house gives the word and what goes with it', async () => {
    const { id } = await office.as('jailStaff', 'reyes').booking.record(once(booking()))
    expect(await failure('booking.record', once(booking()))).toMatchObject({
      message: 'booking.numberTaken',
      data: { httpStatus: 422, fields: null, problem: { code: 'booking.numberTaken', detail: { bookingId: id } } },
    })
  })

  it('on a text that no engine can keep says so, and keeps nothing', async () => {
    const before = await office.db.selectFrom('booking').selectAll().execute()
    const pasted = { ...booking({ number: '26-20001' }), subject: { surname: 'OS\0IER' } }
    expect(await failure('booking.record', once(pasted))).toMatchObject({
      data: { httpStatus: 422, problem: { code: 'text.unreadable' } },
    })
    expect(await office.db.selectFrom('booking').selectAll().execute()).toEqual(before)
  })

  it('on a permission names the permission', async () => {
    expect(await failure('draft.discard', once({ draftId: 'd1', version: 1 }))).toMatchObject({
      data: { httpStatus: 403, problem: { code: 'actor.notPermitted', detail: { permission: 'policy.write' } } },
    })
  })

  it('on a fault of ours tells nothing of the inside', async () => {
    const broken = { name: 'broken', table: 'booking', act: 'insert', says: 'disk I/O error on subject' } as const
    await refuse(office.services.databases.write, broken)
    const error = await failure('booking.record', once(booking({ number: '26-20000' })))
    expect(error).toMatchObject({ message: 'internal', data: { httpStatus: 500, problem: null, fields: null } })
    expect(JSON.stringify(error)).not.toMatch(/disk|sqlite|stack|node_modules|\.ts/i)
  })
})
