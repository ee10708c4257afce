/** An outage moves no clock: what happened meanwhile is entered with its own time, and paper holds what is needed until then. */
import { describe, expect, it } from 'vitest'
import { sayCode } from '#client/words.ts'
import { enteredLate } from '#shared/core/custodyEvents.ts'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { squeezed } from '#test/support/pdfText.ts'
import { DUE, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
const match = (bookingId: string) => ({ bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null })
const fax = (desk: Desk, over: object = {}) =>
  once({ paper: paper({ issuedOn: '2026-03-03', ...over }), warrants: [i200], match: match(desk.bookingId) })

describe('after an outage', () => {
  it('R14: a hold that is entered ten hours late counts from the would-be release, and has only what is left', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    desk.pass(10)
    expect(await desk.start()).toMatchObject({ startedAt: WALKS_OUT, mustBeFreeBy: '2026-03-05T13:55:00.000Z' })
    desk.pass(38)
    expect(await desk.mustGo()).toBe(true)
  })

  it('R14: entered after the two days have passed, it is no hold any more: the person is released', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    desk.pass(48)
    await expect(desk.start()).rejects.toThrow('hold.timeIsUp')
    expect(sayCode('hold.timeIsUp')).toContain('Release the person.')
  })

  it('R14: what happened meanwhile is entered with its own time, and shown as entered late', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    desk.pass(10)
    const left = { ...DUE, custody: 'transferred', movedTo: 'ICE', releasedAt: '2026-03-03T20:10:00.000Z' }
    await desk.custody(left)
    const { events } = await desk.reyes().booking.byId({ id: desk.bookingId })
    const last = events.find(({ kind }) => kind === 'left')
    expect(last).toMatchObject({ kind: 'left', at: '2026-03-03T20:10:00.000Z', enteredAt: '2026-03-04T00:00:00.000Z' })
    expect(last && enteredLate(last)).toBe(true)
    expect(events.filter(({ kind }) => kind === 'would_be_release').map(enteredLate)).toEqual([false])
  })

  it('R14: the face sheet, printed before, holds what is needed without the machine: until when, why, and where the log stood', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    const face = await desk.print({ kind: 'face', bookingId: desk.bookingId })
    for (const part of ['2026-03-05 07:55-06:00 (running)', 'LOPEZ GARCIA, Jose', 'Booking 26-10498', 'I-200', 'log at entry'])
      expect(face).toContain(squeezed(part))
  })

  it('R14: what was received on paper during it keeps its time of receipt, beside the time of entry', async () => {
    const desk = await releaseDesk()
    desk.pass(10)
    const late = await desk.reyes().detainer.receive(fax(desk, { receivedAt: '2026-03-03T15:00:00.000Z' }))
    expect(late).toMatchObject({ receivedAt: '2026-03-03T15:00:00.000Z', enteredAt: '2026-03-04T00:00:00.000Z' })
  })
})
