/** The log of a desk, read to the last letter: a line for each call and each failure, and no name, no number and no word that anybody typed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultOf } from '#server/running/faultOf.ts'
import { SubjectInput } from '#shared/record/subject.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, paper } from '#test/support/paper.ts'
import { PASSWORD, staffed } from '#test/support/staffed.ts'
import { start } from '#test/support/started.ts'
import { visitor } from '#test/support/visitor.ts'

const data = mkdtempSync(join(tmpdir(), 'log-'))
const CANARY = /CANARY|canary|7A7-777|A077777777|777-77/
type Line = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string; readonly procedure?: string }
let lines: Line[]
let written: string
let shown: unknown

const person = { surname: 'CANARYSON', given: 'Canaria', middle: 'Canary', born: '1977-07-07', aNumber: 'A077777777' }
const subject = SubjectInput.parse(person)

beforeAll(async () => {
  await staffed(data, { canaryuser: ['CANARYCLERK, C.', 'jailStaff'], chief: ['CHIEF, C.', 'supervisor'] })
  const desk = start({ DESK_DATA: data, DESK_LOG: 'debug' })
  const address = await desk.address
  const clerk = visitor(address)
  await clerk.auth('sign-in/username', { username: 'canarynobody', password: 'canary plain words here' })
  await clerk.auth('sign-in/username', { username: 'canaryuser', password: 'canary plain words here' })
  await clerk.auth('sign-in/username', { username: 'canaryuser', password: PASSWORD })
  const charges = [charge({ title: 'CANARY CHARGE', statute: 'canary 1.2', sentence: 'canary days' })]
  const record = (number: string) => clerk.call('booking.record', once(booking({ number, subject, charges })))
  // Done, refused, invalid, not permitted, not there, read by a query whose address holds a name.
  const { id } = (await record('7A7-777-1')) as { id: string }
  await record('7A7-777-1')
  await clerk.call('booking.record', once({ ...booking(), number: '', subject: { surname: 'CANARY '.repeat(90) } }))
  const received = { ...paper({ aNumber: 'A077777777' }), subject: { ...paper().subject, ...person, aNumber: undefined } }
  await clerk.call('detainer.receive', once({ paper: received, match: null, bookingId: id, note: 'canary note', warrants: [] }))
  await clerk.call('user.create', once({ username: 'canary2', name: 'CANARY', role: 'records', password: 'canary canary' }))
  await clerk.call('person.find', { text: 'CANARYSON' })
  await clerk.call('canary.none', { CANARY: 1 })
  await fetch(`${address}/person?q=CANARYSON`)
  await fetch(`${address}/api/trpc/person.find?input=${encodeURIComponent('{"text":"CANARYSON"}')}`)
  await fetch(`${address}/api/auth/canaryson/CANARYSON?token=canary`)
  await fetch(`${address}/api/v1/canary?name=CANARY`, { headers: { authorization: 'Bearer canary-canary', cookie: 'CANARY=1' } })
  await fetch(`${address}/%E0%A4%A?CANARY`)
  await fetch(`${address}/assets/%E0%A4%A/CANARY`)
  await fetch(`${address}/api/trpc/booking.record`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{CANARY',
  })
  // A failure that nobody foresaw, whose message holds what was typed.
  const beside = new Database(join(data, 'desk.sqlite'))
  beside.exec(`create trigger broken before insert on booking begin select raise(abort, 'CANARYSON is not liked'); end`)
  beside.exec(`create trigger closed before insert on session begin select raise(abort, 'CANARYUSER is not liked'); end`)
  beside.close()
  shown = (await clerk.failure('booking.record', once(booking({ number: '7A7-777-2', subject })))).failureId
  await visitor(address)
    .auth('sign-in/username', { username: 'canaryuser', password: PASSWORD })
    .catch(() => undefined)
  desk.process.kill('SIGTERM')
  await desk.ended
  written = desk.said.out.replace(/^\s+Detainer Desk for .+$/m, '') + desk.said.err
  lines = desk.said.out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line)
}, 60_000)
afterAll(() => rmSync(data, { recursive: true, force: true }))

const of = (procedure: string) => lines.filter((line) => line.procedure === procedure && line.msg === 'call')

describe('the log', () => {
  it('has nothing of what anybody typed, nor who they are', () => {
    expect(written.split('\n').filter((line) => CANARY.test(line))).toEqual([])
    expect(written).not.toMatch(/CLERK|CHIEF|Juniper County|plain words|Bearer/)
  })

  it('is nothing but JSON, one line each', () => {
    expect(written.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('{'))).toEqual([])
  })

  it('has a line for each call: which, how it ended, how long, by whose id', () => {
    expect(of('booking.record').map(({ result, outcome }) => [result, outcome])).toEqual([
      ['ok', 'ok'],
      ['booking.numberTaken', 'refused'],
      ['BAD_REQUEST', 'invalid'],
      ['actor.notSignedIn', 'refused'],
      ['INTERNAL_SERVER_ERROR', 'failed'],
    ])
    const [first] = of('booking.record')
    expect(first).toMatchObject({ level: 'info', call: expect.stringMatching(/^[0-9a-f]{8}$/), ms: expect.any(Number) })
    expect(first?.['actor']).toMatch(/^[\w-]{8,}$/)
    expect(of('door.sign-in.username').map(({ result }) => result)).toEqual(['401', '401', '200', '500'])
    expect(of('person.find').map(({ result }) => result)).toEqual(['ok', 'actor.notSignedIn'])
    expect(of('detainer.receive').map(({ result }) => result)).toEqual(['ok'])
    expect(of('user.create').map(({ result }) => result)).toEqual(['actor.notPermitted'])
  })

  it('has a failure under the word that the person was shown, with its kind and place and without its words', () => {
    const [failure] = lines.filter(({ level }) => level === 'error')
    expect(shown).toMatch(/^[0-9a-f]{8}$/)
    expect(failure).toMatchObject({ msg: 'an act failed and was undone', procedure: 'booking.record', failure: shown })
    expect(failure?.['fault']).toMatchObject({ kind: 'SqliteError', code: 'SQLITE_CONSTRAINT_TRIGGER' })
    expect(of('booking.record').at(-1)).toMatchObject({ failure: shown })
  })

  it('says that the desk began and stopped', () => {
    expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['the desk is running', 'the desk has stopped']))
  })
})

describe('what is logged of an error', () => {
  it('leaves out its words, also where they look like a place in the code', () => {
    const error = new RangeError('CANARY\n    at CANARYSON (file.ts:1:1)', {
      cause: Object.assign(new Error('canary'), { code: '23505' }),
    })
    const fault = faultOf(error)
    expect(fault).toMatchObject({ kind: 'RangeError', code: null, cause: { kind: 'Error', code: '23505' } })
    expect(fault.stack[0]).toContain('log.test.ts')
    expect(JSON.stringify(fault)).not.toMatch(CANARY)
  })

  it.each([['CANARY'], [null], [{ message: 'CANARY' }], [Object.assign(new Error('x'), { code: 'CANARY is no code' })]])(
    'of %j is next to nothing',
    (thrown) => expect(JSON.stringify(faultOf(thrown))).not.toMatch(CANARY),
  )
})
