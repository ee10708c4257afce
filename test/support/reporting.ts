/** An office with a story to count: a request that was held and picked up, one that was declined, one that was cancelled, one that nobody has decided. */
import { latestEvaluation } from '#db/repository/evaluation.ts'
import type { DecisionInput } from '#shared/record/decision.ts'
import { openOffice, once } from './office.ts'
import { booking, charge, i200, paper } from './paper.ts'

type Paper = Parameters<typeof paper>[0]

/** Convicted of what the policy lists: a hold follows it. */
const CONVICTED = charge({
  title: 'ARMED ROBBERY',
  statute: '943.32(2)',
  class: 'felony',
  status: 'convicted',
  disposedOn: '2026-03-02',
})

export async function reportingOffice(start?: string) {
  const office = await openOffice(start ? { start } : {})
  const reyes = () => office.as('jailStaff', 'reyes')
  const stone = () => office.as('supervisor', 'stone')
  let count = 0
  const logged = async (over: Paper = {}, charges = [charge()], surname = `PERSON${count + 1}`) => {
    count += 1
    const { at } = { at: office.services.now() }
    const subject = { ...booking().subject, surname, aNumber: `A09876${1000 + count}` }
    const booked = await reyes().booking.record(
      once({ ...booking({ charges }), number: `26-${20_000 + count}`, bookedAt: at, subject }),
    )
    const request = await reyes().detainer.receive(
      once({
        paper: paper({
          subject: { ...paper().subject, surname, citizenship: 'Freedonia' },
          aNumber: subject.aNumber,
          receivedAt: at,
          ...over,
        }),
        warrants: [i200],
        match: { bookingId: booked.id, identifiers: ['name', 'born'], note: null },
      }),
    )
    return { ...request, bookingId: booked.id }
  }
  const decided = async (detainerId: string, outcome: DecisionInput['outcome'], reason = 'The sheriff says so.') => {
    const evaluation = await latestEvaluation(office.db, detainerId)
    await stone().decision.decide(once({ detainerId, evaluationId: evaluation?.id ?? '', outcome, reason }))
  }
  return {
    ...office,
    reyes,
    stone,
    olsen: () => office.as('records', 'olsen').report,
    logged,
    decided,
    /** Served, decided, and kept from now on. */
    held: async () => {
      const request = await logged({}, [CONVICTED])
      const at = office.services.now()
      await reyes().detainer.serve(
        once({
          detainerId: request.id,
          version: 1,
          service: { servedAt: at, how: 'in_person' as const, by: 'REYES', language: null },
        }),
      )
      await decided(request.id, 'hold')
      const hold = await reyes().hold.start(
        once({ detainerId: request.id, wouldBeReleasedAt: at, evidence: 'Bond receipt 4417' }),
      )
      return { ...request, holdId: hold.id }
    },
    ended: (holdId: string, because: 'picked_up' | 'expired') =>
      reyes().hold.end(once({ holdId, endedAt: office.services.now(), because, note: null })),
  }
}
