/** A stop at the door cannot be clicked away, and nobody releases alone. */
import { describe, expect, it } from 'vitest'
import { appRouter } from '#server/router.ts'
import { sayCode } from '#client/words.ts'
import { once } from '#test/support/office.ts'
import { DUE, RECEIPT, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

const TEXAS = { office: { policyIds: ['texas_sb4'] } }
const LEFT = { ...DUE, custody: 'released', releasedAt: WALKS_OUT }

/** Everything is done but the second look. */
async function worked(over: Parameters<typeof releaseDesk>[0] = {}) {
  const desk = await releaseDesk(over)
  await desk.custody(DUE)
  await desk.answerDuties()
  await desk.checkAll()
  return desk
}

describe('a stop', () => {
  it('R16: a stop that was read stays: nothing that anybody can send takes it away except the step, the duty or the end of the hold', async () => {
    const desk = await releaseDesk(TEXAS)
    await desk.custody(DUE)
    const before = await desk.stops()
    expect(before).toEqual(['authority', 'identity', 'holds', 'property', 'second', ...before.slice(5)])
    await desk.sheet()
    await desk.print({ kind: 'face', bookingId: desk.bookingId })
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    expect(await desk.stops()).toEqual(before)
    const acts = Object.keys(appRouter._def.procedures).filter((path) => path.startsWith('release.'))
    expect(acts.toSorted()).toEqual(
      ['board', 'check', 'clear', 'duties', 'recordContact', 'recordDuty', 'sheet', 'sinceShift'].map((act) => `release.${act}`),
    )
  })

  it('R16: a duty is not waved through by the clerk; a supervisor does it by name and with a reason', async () => {
    const desk = await releaseDesk(TEXAS)
    const [{ duty } = { duty: { name: '' } }] = (await desk.reyes().release.duties({ detainerId: desk.detainer.id })).duties
    const waive = (note: string) =>
      once({ detainerId: desk.detainer.id, name: duty.name, state: 'waived' as const, at: WALKS_OUT, note })
    await expect(desk.reyes().release.recordDuty(waive('No time'))).rejects.toThrow('duty.needsSupervisor')
    await expect(desk.stone().release.recordDuty(waive(' '))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await desk.stone().release.recordDuty(waive('The line of ICE was down; see call log.'))
    const [answered] = (await desk.reyes().release.duties({ detainerId: desk.detainer.id })).duties
    expect(answered).toMatchObject({
      state: 'waived',
      record: { byName: 'STONE', note: 'The line of ICE was down; see call log.' },
    })
  })

  it('R16: a release recorded past an open sheet asks why, and what was open stands in the ledger beside the name', async () => {
    const desk = await releaseDesk(TEXAS)
    await desk.custody(DUE)
    const open = (await desk.sheet()).gate.stops
    await expect(desk.custody(LEFT)).rejects.toThrow('release.notCleared')
    await expect(desk.custody({ ...LEFT, releaseNote: '  ' })).rejects.toThrow('release.notCleared')
    expect((await desk.matter()).booking).toMatchObject({ custody: 'in_custody' })
    await desk.custody({ ...LEFT, releaseNote: 'Walked out with the night line.' })
    const entry = (await desk.timeline()).at(-1)
    expect(entry).toMatchObject({ act: 'custody.changed', actorName: 'REYES', detail: { open } })
    expect(entry?.detail).toMatchObject({ releaseNote: 'Walked out with the night line.' })
  })

  it('R16: a note of yesterday is no reason for leaving today', async () => {
    const desk = await releaseDesk(TEXAS)
    await desk.custody({ ...DUE, releaseNote: 'Bond is on its way.' })
    await expect(desk.custody({ ...LEFT, releaseNote: 'Bond is on its way.' })).rejects.toThrow('release.notCleared')
  })

  it('R16: after a sheet that was worked to its end no reason is asked for, and a person without any request needs no sheet', async () => {
    const desk = await worked()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.custody(LEFT)
    expect((await desk.timeline()).at(-1)?.detail).toMatchObject({ open: [] })
    const other = await releaseDesk()
    const booked = await other.reyes().booking.byId({ id: other.bookingId })
    const plain = { number: '26-77777', bookedAt: WALKS_OUT, subject: booked.subject, charges: [] }
    const { id: bookingId } = await other.reyes().booking.record(once(plain))
    const out = { bookingId, version: 1, custody: 'released' as const, releasedAt: WALKS_OUT }
    expect(await other.reyes().booking.changeCustody(once(out))).toMatchObject({ custody: 'released' })
  })

  it('R16: whatever refuses says in words what to do', () => {
    for (const code of ['release.stopped', 'release.notCleared', 'duty.needsSupervisor', 'release.ownCheck'] as const)
      expect(sayCode(code)).toMatch(/\. .*(what to do|Finish|Ask|Another person)/)
  })
})

describe('two people', () => {
  it('R22: nobody releases alone: who took a step cannot second the sheet, a supervisor neither', async () => {
    const desk = await worked()
    await expect(desk.check({ step: 'second' })).rejects.toThrow('release.ownCheck')
    await desk.check({ step: 'property', note: 'Bag 12 and a phone' }, desk.stone())
    await expect(desk.check({ step: 'second' }, desk.stone())).rejects.toThrow('release.ownCheck')
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    await desk.check({ step: 'second' }, desk.as('supervisor', 'ortega'))
    expect(await desk.stops()).toEqual([])
  })

  it('R22: the second look comes last, and a step taken again after it asks for another one', async () => {
    const desk = await releaseDesk()
    await expect(desk.check({ step: 'second' }, desk.stone())).rejects.toThrow('release.stepMissing')
    await desk.answerDuties()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    expect(await desk.stops()).toEqual([])
    await desk.check({ step: 'authority', paper: 'Bond receipt 4418' })
    expect(await desk.stops()).toEqual(['second'])
  })

  it('R22: one person who lets somebody out alone has written so', async () => {
    const desk = await worked()
    await expect(desk.custody(LEFT)).rejects.toThrow('release.notCleared')
    await desk.custody({ ...LEFT, releaseNote: 'Alone on shift.' })
    expect((await desk.timeline()).at(-1)?.detail).toMatchObject({ open: [{ kind: 'step', step: 'second' }] })
  })

  it('R22: the printed sheet names both, and has a line for each to sign', async () => {
    const desk = await worked()
    await desk.check({ step: 'second' }, desk.stone())
    const page = await desk.print({ kind: 'release', bookingId: desk.bookingId })
    for (const part of [
      'REYES,2026-03-0308:00',
      'STONE,2026-03-0308:00',
      'Releasedby',
      'Secondperson',
      RECEIPT.replaceAll(' ', ''),
    ])
      expect(page).toContain(part)
  })

  it('R22: a hold takes two as well: the clerk proposes and cannot decide, and nobody approves a proposal of their own', async () => {
    const desk = await releaseDesk()
    const hold = async () => once({ ...(await desk.seen()), outcome: 'hold' as const })
    await expect(desk.reyes().decision.decide(await hold())).rejects.toThrow('actor.notPermitted')
    await desk.stone().decision.propose(await hold())
    await expect(desk.stone().decision.decide(await hold())).rejects.toThrow('decision.ownProposal')
    await desk.as('supervisor', 'ortega').decision.decide(await hold())
    expect((await desk.matter()).decided).toMatchObject({ byName: 'ORTEGA' })
  })
})
