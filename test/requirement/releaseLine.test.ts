/** The release desk can tell who goes where: a person with only a detainer left stands in no ordinary line while the hold runs. */
import { describe, expect, it } from 'vitest'
import { nextStep } from '#client/feature/detainer/nextStep.ts'
import { DUE, RECEIPT, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

describe('who goes where', () => {
  it('R8: a person with only a detainer left is not shown in the ordinary release line while the hold runs', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.answerDuties()
    await desk.checkAll()
    await desk.check({ step: 'second' }, desk.stone())
    await desk.start()
    expect(await desk.board()).toMatchObject([{ group: 'clock', held: true, until: '2026-03-05T13:55:00.000Z' }])
    expect(await desk.stops()).toEqual(['holdRuns'])
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    await expect(desk.print({ kind: 'release', bookingId: desk.bookingId })).rejects.toThrow('release.stopped')
  })

  it('R8: decided to hold and no hold started when the release comes: the desk names it and says what to do, before the door', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    await desk.custody(DUE)
    expect(await desk.standing()).toBe('clock_due')
    const { who, what } = nextStep(await desk.matter(), desk.services.now())
    expect(`${who}: ${what}`).toBe(
      'Jail staff or supervisor: start the hold with its paper, or release the person. The would-be release has passed',
    )
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    expect(face).toContain('decidedtohold,thereleasehascome,andnoholdwasstarted')
  })

  it('R8: the desk, the board, the face sheet and the release sheet say the same of one person at every hour', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    for (const hours of [0, 24, 24]) {
      desk.pass(hours)
      const must = await desk.mustGo()
      expect(await desk.standing()).toBe(must ? 'must_be_free' : 'clock_running')
      expect(await desk.board()).toMatchObject([{ group: must ? 'free' : 'clock' }])
      const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
      expect(face.includes('RELEASENOW')).toBe(must)
    }
  })

  it('R8: how a person left is one of eight words, kept with the instant', async () => {
    const desk = await releaseDesk()
    const left = { custody: 'released', releasedAt: WALKS_OUT, releaseCode: 'released_inside_to_ice', releaseNote: RECEIPT }
    await desk.custody({ ...DUE, ...left })
    const { events } = await desk.reyes().booking.byId({ id: desk.bookingId })
    expect(events.at(-1)).toMatchObject({ kind: 'left', at: WALKS_OUT, detail: { code: 'released_inside_to_ice' } })
  })
})
