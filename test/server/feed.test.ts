/** The live feed: whoever was away is told what was missed, whoever listens hears it at once, and it ends with the session. */
import { describe, expect, it } from 'vitest'
import { appRouter } from '#server/router.ts'
import { createCaller } from '#server/trpc.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

type Told = { readonly beat: boolean; readonly seq: number; readonly act: string | null }

async function listening(lastEventId: string | null = null) {
  const office = await openOffice()
  const { db, services, as } = office
  let signedIn = true
  const auditor = createCaller(appRouter)({
    db,
    services,
    actor: { id: 'auditor', name: 'AUDITOR', role: 'auditor' },
    at: services.now(),
    session: null,
    steppedUpAt: null,
    stillSignedIn: async () => signedIn,
  })
  const record = (number: string) => as('jailStaff', 'reyes').booking.record(once(booking({ number })))
  const listen = async (from = lastEventId) =>
    (await auditor.ledger.feed({ lastEventId: from }))[Symbol.asyncIterator]() as AsyncIterator<[id: string, told: Told]>
  return { ...office, record, listen, signOut: () => (signedIn = false) }
}

const next = async (feed: AsyncIterator<[string, Told]>) => {
  const { value, done } = await feed.next()
  return done ? 'ended' : value[1].beat ? `beat ${value[0]}` : `${value[0]} ${value[1].act}`
}

describe('the feed', () => {
  it('begins where the ledger stands, and says that the screen is current', async () => {
    const { record, listen } = await listening()
    await record('26-00001')
    expect(await next(await listen())).toBe('beat 2')
  })

  it('tells whoever was away each thing that was missed, in order and once', async () => {
    const { record, listen } = await listening()
    for (const number of ['26-00001', '26-00002', '26-00003']) await record(number)
    const feed = await listen('2')
    expect([await next(feed), await next(feed), await next(feed)]).toEqual(['3 booking.recorded', '4 booking.recorded', 'beat 4'])
  })

  it('tells at once what somebody else does meanwhile', async () => {
    const { record, listen } = await listening()
    const feed = await listen()
    await next(feed)
    const heard = next(feed)
    await record('26-00001')
    expect(await heard).toBe('2 booking.recorded')
  })

  it('loses nothing to a page of many entries', async () => {
    const { record, listen } = await listening()
    for (let n = 0; n < 205; n++) await record(`26-${n}`)
    const feed = await listen('0')
    const heard: string[] = []
    for (let n = 0; n < 206; n++) heard.push((await next(feed)).split(' ')[0] ?? '')
    expect(heard).toEqual(Array.from({ length: 206 }, (_, i) => String(i + 1)))
    expect(await next(feed)).toBe('beat 206')
  })

  it('carries who and what, and of the person in custody nothing', async () => {
    const { record, listen } = await listening('1')
    await record('26-00001')
    const { value } = await (await listen()).next()
    expect(value?.[1]).toMatchObject({ act: 'booking.recorded', actorName: 'REYES' })
    expect(JSON.stringify(value)).not.toMatch(/LOPEZ|26-00001/)
  })

  it('ends when somebody is shut out, before it says another word', async () => {
    const { as, record, listen, signOut } = await listening()
    const feed = await listen()
    await next(feed)
    signOut()
    const made = { username: 'vega', name: 'VEGA, C.', role: 'auditor' as const, password: 'four plain words here' }
    await as('administrator').user.create(once(made))
    await record('26-00001')
    expect(await next(feed)).toBe('ended')
  })

  it('ends in a few seconds when its session ends by itself', async () => {
    const { listen, signOut } = await listening()
    const feed = await listen()
    await next(feed)
    signOut()
    const began = performance.now()
    while ((await next(feed)) !== 'ended');
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('is for people who signed in', async () => {
    const { as } = await listening()
    await expect(as(null).ledger.feed({})).rejects.toMatchObject({ code: 'UNAUTHORIZED', message: 'actor.notSignedIn' })
  })
})
