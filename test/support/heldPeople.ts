/** Many people on a hold, each with rows of their own: one is held by way of the acts, the others are made after that one, in one transaction. */
import { bookingById, insertBooking } from '#db/repository/booking.ts'
import { decisionsOfDetainer, insertDecision } from '#db/repository/decision.ts'
import { detainerById, insertDetainer } from '#db/repository/detainer.ts'
import { evaluationsOfDetainer, insertEvaluation } from '#db/repository/evaluation.ts'
import { holdsOfDetainer, insertHold } from '#db/repository/hold.ts'
import { insertSubject, subjectById } from '#db/repository/subject.ts'
import { decideDetainer } from '#server/action/decideDetainer.ts'
import { beginHold } from '#server/action/runHold.ts'
import type { Detainer } from '#shared/record/detainer.ts'
import { arrival } from './arrival.ts'
import { listed, SERVED } from './arrived.ts'
import type { Desk } from './desk.ts'

const HOUR_MS = 3_600_000
const later = (from: string, hours: number): string => new Date(Date.parse(from) + hours * HOUR_MS).toISOString()

/** One person decided to be held, whose bond was posted an hour ago. */
export async function heldPerson(desk: Desk, surname: string): Promise<Detainer> {
  const detainer = await arrival(desk, surname, [listed({ status: 'convicted', disposedOn: '2026-03-02' })], SERVED)
  const { read } = desk.serving().services.databases
  const [evaluation] = await evaluationsOfDetainer(read, detainer.id)
  const evaluationId = evaluation?.id ?? ''
  await desk.act('stone', (acting) =>
    decideDetainer(acting, { detainerId: detainer.id, evaluationId, outcome: 'hold', reason: '' }),
  )
  const wouldBeReleasedAt = later(new Date().toISOString(), -1)
  await desk.act('reyes', (acting) =>
    beginHold(acting, { detainerId: detainer.id, wouldBeReleasedAt, evidence: 'Bond receipt 4417' }),
  )
  return detainer
}

/**
 * `held` more people on a hold, whose time ends one after the other from `firstHours` on, and `leaving` whose request is settled without
 * one and who walk out within a day. Names count: HELD00000, LEAVE00000.
 */
export async function manyPeople(desk: Desk, like: Detainer, held: number, leaving: number, firstHours = 20): Promise<void> {
  const { databases } = desk.serving().services
  const one = await detainerById(databases.read, like.id)
  const booking = one?.bookingId ? await bookingById(databases.read, one.bookingId) : undefined
  const subject = booking && (await subjectById(databases.read, booking.subjectId))
  const [evaluation] = await evaluationsOfDetainer(databases.read, like.id)
  const [decision] = await decisionsOfDetainer(databases.read, like.id)
  const [hold] = await holdsOfDetainer(databases.read, like.id)
  if (!one || !booking || !subject || !evaluation || !decision || !hold) throw new Error('the person is not on a hold')
  const now = new Date().toISOString()
  await databases.write.transaction().execute(async (tx) => {
    for (let i = 0; i < held + leaving; i += 1) {
      const isHeld = i < held
      const count = String(isHeld ? i : i - held).padStart(5, '0')
      const id = `${isHeld ? 'held' : 'leave'}-${count}`
      const surname = `${isHeld ? 'HELD' : 'LEAVE'}${count}`
      const person = { ...subject, id: `s-${id}`, surname, aNumber: `A9${String(i).padStart(8, '0')}` }
      const leaves = isHeld ? booking.wouldBeReleasedAt : later(now, 2 + (i - held) * 0.5)
      await insertSubject(tx, person)
      await insertBooking(tx, { ...booking, id: `b-${id}`, number: `26-${id}`, subjectId: person.id, wouldBeReleasedAt: leaves })
      const detainerId = `d-${id}`
      await insertDetainer(tx, {
        ...one,
        id: detainerId,
        number: `${one.number.slice(0, 4)}-1${String(i).padStart(5, '0')}`,
        bookingId: `b-${id}`,
        aNumber: person.aNumber,
        subject: { ...one.subject, surname },
      })
      const evaluationId = `e-${id}`
      await insertEvaluation(tx, { ...evaluation, id: evaluationId, detainerId })
      const outcome = isHeld ? 'hold' : 'decline'
      await insertDecision(tx, { ...decision, id: `x-${id}`, detainerId, evaluationId, outcome })
      if (!isHeld) continue
      const mustBeFreeBy = later(now, firstHours + (i / held) * 24)
      await insertHold(tx, { ...hold, id: `h-${id}`, detainerId, decisionId: `x-${id}`, mustBeFreeBy })
    }
  })
}
