/** The jail's own system speaks to the desk over HTTP: it pushes bookings and what becomes of them, and pulls what the policy says. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { once } from '#test/support/office.ts'
import { openOutside } from '#test/support/outside.ts'
import { i200, paper } from '#test/support/paper.ts'

const ANA = {
  bookedAt: '2026-03-01T02:15:00Z',
  surname: 'QUILL',
  given: 'ANA',
  born: '1988-03-04',
  charges: [{ title: 'ARMED ROBBERY', statute: '943.32(2)', level: 'felony' }],
}

let desk: Awaited<ReturnType<typeof openOutside>>
let secret = ''

beforeEach(async () => {
  desk = await openOutside()
  secret = (await desk.keyOf('Jail system')).secret
})
afterEach(() => desk.close())

const push = (body: object = ANA, number = 'J-1') => desk.call(secret, 'PUT', `/bookings/${number}`, body)
const entries = async () => (await desk.as('auditor').ledger.verify()).entries

async function booked(number = 'J-1') {
  const row = await desk.db.selectFrom('booking').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
  return desk.as('jailStaff').booking.byId({ id: row.id })
}

async function requested() {
  const { booking } = await booked()
  const match = { bookingId: booking.id, identifiers: ['name' as const, 'born' as const], note: 'the paper has another name' }
  return desk.as('jailStaff').detainer.receive(once({ paper: paper(), warrants: [i200], match, findings: [] }))
}

describe('a booking that is pushed', () => {
  it('is recorded with its charges, and the ledger names the system', async () => {
    expect(await push()).toMatchObject({ status: 200, body: { number: 'J-1', recorded: true, changed: [], kept: [] } })
    const { subject, charges, booking } = await booked()
    expect([subject.surname, charges[0]?.class, charges[0]?.status, booking.custody]).toEqual([
      'QUILL',
      'felony',
      'pending',
      'in_custody',
    ])
    const { actorName } = await desk.db.selectFrom('ledger').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
    expect(actorName).toBe('Jail system (outside system)')
    expect(await desk.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })

  it('twice changes nothing', async () => {
    await push()
    const before = await entries()
    expect(await push()).toMatchObject({ status: 200, body: { recorded: false, changed: [] } })
    expect(await entries()).toBe(before)
  })

  it('with something else is changed in that, and what the desk has corrected stays', async () => {
    await push()
    const { subject, booking } = await booked()
    const { id: _, version, ...known } = subject
    await desk
      .as('jailStaff')
      .booking.changePerson(once({ bookingId: booking.id, version, change: { ...known, born: '1987-03-04' } }))
    const { body } = await push({ ...ANA, given: 'ANA MARIA', born: '1988-04-03' })
    expect(body).toMatchObject({ recorded: false, changed: ['given'], kept: [{ field: 'born', why: 'atDesk' }] })
    expect((await booked()).subject).toMatchObject({ given: 'ANA MARIA', born: '1987-03-04' })
  })

  it('with fields left out says nothing of them, and null takes one away', async () => {
    await push({ ...ANA, middle: 'LUZ', birthplace: 'El Paso', localId: 'L-77' })
    const { bookedAt, surname } = ANA
    expect((await push({ bookedAt, surname })).body).toMatchObject({ changed: [] })
    expect((await booked()).subject).toMatchObject({ given: 'ANA', middle: 'LUZ', birthplace: 'El Paso' })
    expect((await push({ bookedAt, surname, middle: null })).body).toMatchObject({ changed: ['middle'] })
  })

  it('under a number that the desk knows for somebody else gives that person nothing', async () => {
    await push()
    const other = await desk.keyOf('Another system')
    const stranger = { ...ANA, surname: 'OKAFOR', born: '1961-09-09', charges: [{ title: 'MURDER' }] }
    const answer = await desk.call(other.secret, 'PUT', '/bookings/J-1', stranger)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect((await booked()).charges.map(({ title }) => title)).not.toContain('MURDER')
  })

  it('under a number with a slash and a blank is found by it', async () => {
    expect(await push(ANA, '26%2F10%20A')).toMatchObject({ status: 200, body: { number: '26/10 A' } })
    expect(await desk.call(secret, 'GET', '/bookings/26%2F10%20A/verdicts')).toMatchObject({ status: 200 })
  })

  it('that is incomplete or lies in the future is refused with the field', async () => {
    expect(await push({ ...ANA, bookedAt: 'yesterday' })).toMatchObject({
      status: 400,
      body: { issues: [{ path: ['bookedAt'] }] },
    })
    expect(await push({ ...ANA, bookedAt: '2027-01-01T00:00:00Z' })).toMatchObject({
      status: 422,
      body: { problem: 'booking.inFuture', message: 'bookedAt has not come yet.' },
    })
  })
})

describe('what becomes of it', () => {
  beforeEach(async () => void (await push()))

  it('a disposition changes the verdict that is pulled; the same again does nothing', async () => {
    const detainer = await requested()
    const verdict = async () => (await desk.call(secret, 'GET', '/bookings/J-1/verdicts')).body as { requests: never[] }
    const [before] = (await verdict()).requests
    expect(before).toMatchObject({ number: detainer.number, decided: null, verdict: { outcome: 'decline' } })
    const convicted = { title: 'ARMED ROBBERY', status: 'convicted', disposedOn: '2026-03-02' }
    const told = () => desk.call(secret, 'POST', '/bookings/J-1/dispositions', convicted)
    expect(await told()).toMatchObject({ status: 200, body: { done: true } })
    expect(await told()).toMatchObject({ status: 200, body: { done: false } })
    const [after] = (await verdict()).requests as unknown as { verdict: { outcome: string; trail: { truth: string }[] } }[]
    expect(after?.verdict.outcome).toBe('hold')
    expect(after?.verdict.trail.some(({ truth }) => truth === 'true')).toBe(true)
  })

  it('an earlier conviction is on record once', async () => {
    const told = () =>
      desk.call(secret, 'POST', '/bookings/J-1/convictions', { title: 'BURGLARY', level: 'F', convictedOn: '2019-05-06' })
    expect([(await told()).body, (await told()).body]).toEqual([
      { number: 'J-1', done: true },
      { number: 'J-1', done: false },
    ])
    expect((await booked()).convictions).toMatchObject([{ title: 'BURGLARY', class: 'felony', source: 'court' }])
  })

  it('that the person left releases nobody: somebody at the desk is asked', async () => {
    const left = () => desk.call(secret, 'POST', '/bookings/J-1/left', { leftAt: '2026-03-03T12:00:00Z' })
    expect([(await left()).body, (await left()).body]).toEqual([
      { number: 'J-1', asked: true },
      { number: 'J-1', asked: true },
    ])
    expect((await booked()).booking.custody).toBe('in_custody')
    expect(await desk.as('records').roster.missing()).toMatchObject([{ number: 'J-1', saysLeftAt: '2026-03-03T12:00:00.000Z' }])
    await push({ ...ANA, given: 'ANA' })
    expect(await desk.as('records').roster.missing()).toEqual([])
  })

  it('nobody has left at a time that has not come yet', async () => {
    expect(await desk.call(secret, 'POST', '/bookings/J-1/left', { leftAt: '2026-03-04T12:00:00Z' })).toMatchObject({
      status: 422,
      body: { message: 'leftAt has not come yet.' },
    })
  })

  it('a charge or a booking that there is none of is said to be missing', async () => {
    const disposition = { title: 'PIRACY', status: 'dismissed' }
    expect(await desk.call(secret, 'POST', '/bookings/J-1/dispositions', disposition)).toMatchObject({ status: 404 })
    expect(await desk.call(secret, 'POST', '/bookings/J-9/left', { leftAt: '2026-03-03T12:00:00Z' })).toMatchObject({
      status: 404,
      body: { problem: 'record.notFound' },
    })
    expect(await desk.call(secret, 'GET', '/bookings/J-9/verdicts')).toMatchObject({ status: 404 })
  })

  it('a pull is a look that is kept with who looked and why', async () => {
    await desk.call(secret, 'GET', '/bookings/J-1/verdicts')
    const looks = await desk.db.selectFrom('look').selectAll().where('actorName', 'like', 'Jail system%').execute()
    expect(looks).toMatchObject([{ purpose: 'asked by an outside system' }])
  })
})
