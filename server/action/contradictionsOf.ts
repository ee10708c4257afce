/** Gathers what the office's own file says against requests, and what was checked because of it; one query each for however many they are. */
import { bookingsById } from '#db/repository/booking.ts'
import { checksOf, findingsOfSubjects, insertSeen, seenOf } from '#db/repository/contradiction.ts'
import { detainersById, findingsOfDetainers } from '#db/repository/detainer.ts'
import { subjectsById } from '#db/repository/subject.ts'
import type { Db, Tx } from '#db/open.ts'
import { contradictions, unchecked } from '#shared/core/contradictions.ts'
import type { Records } from '#shared/core/factsOf.ts'
import { groupedBy } from '#shared/core/groupedBy.ts'
import { Problem } from '#shared/problem.ts'
import type { Contradiction, ContradictionCheck } from '#shared/record/contradiction.ts'
import type { Acting } from '../context.ts'
import { recordsOf } from './recordsOf.ts'

type Request = Pick<Records, 'detainer' | 'subject' | 'booking' | 'findings'>

type Against = {
  /** What stands, and what stood once and is no longer in the file. */
  readonly found: readonly Contradiction[]
  readonly gone: readonly Contradiction[]
  readonly open: readonly Contradiction[]
  readonly checks: readonly ContradictionCheck[]
}

const NOTHING: Against = { found: [], gone: [], open: [], checks: [] }

export async function contradictionsOf(db: Db | Tx, request: Request): Promise<Against> {
  return (await against(db, [request])).get(request.detainer.id) ?? NOTHING
}

/** Those of these requests against which something stands unchecked. */
export async function frozenAmong(db: Db | Tx, detainerIds: readonly string[]): Promise<ReadonlySet<string>> {
  const detainers = await detainersById(db, detainerIds)
  const bookings = new Map(
    (
      await bookingsById(
        db,
        detainers.flatMap(({ bookingId }) => bookingId ?? []),
      )
    ).map((one) => [one.id, one]),
  )
  const subjects = new Map(
    (
      await subjectsById(
        db,
        [...bookings.values()].map(({ subjectId }) => subjectId),
      )
    ).map((one) => [one.id, one]),
  )
  const findings = groupedBy(await findingsOfDetainers(db, detainerIds), ({ detainerId }) => detainerId)
  const requests = detainers.map((detainer) => {
    const booking = bookings.get(detainer.bookingId ?? '') ?? null
    const subject = subjects.get(booking?.subjectId ?? '') ?? null
    return { detainer, booking, subject, findings: findings.get(detainer.id) ?? [] }
  })
  const all = await against(db, requests)
  return new Set([...all].flatMap(([id, { open }]) => (open.length > 0 ? [id] : [])))
}

async function against(db: Db | Tx, requests: readonly Request[]): Promise<ReadonlyMap<string, Against>> {
  const checks = groupedBy(
    await checksOf(
      db,
      requests.map(({ detainer }) => detainer.id),
    ),
    ({ detainerId }) => detainerId,
  )
  const seen = groupedBy(
    await seenOf(
      db,
      requests.map(({ detainer }) => detainer.id),
    ),
    ({ detainerId }) => detainerId,
  )
  const evidence = groupedBy(
    await findingsOfSubjects(
      db,
      requests.flatMap(({ subject }) => subject?.id ?? []),
      'subject.citizenship_evidence',
    ),
    ({ subjectId }) => subjectId,
  )
  return new Map(
    requests.map(({ detainer, subject, booking, findings }) => {
      const made = checks.get(detainer.id) ?? []
      if (subject === null || booking === null) return [detainer.id, { ...NOTHING, checks: made }]
      const earlier = (evidence.get(subject.id) ?? []).filter(({ detainerId }) => detainerId !== detainer.id)
      const stands = contradictions({
        subject,
        bookingNumber: booking.number,
        paper: { subject: detainer.subject, aNumber: detainer.aNumber, fins: detainer.fins, bookingNumber: null },
        findings,
        earlierEvidence: earlier.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
      })
      const gone = (seen.get(detainer.id) ?? [])
        .filter((one) => one.subjectId === subject.id && !stands.some(({ kind, says }) => kind === one.kind && says === one.says))
        .map(({ kind, says }) => ({ kind, says }))
      const found = [...stands, ...gone]
      return [detainer.id, { found, gone, open: unchecked(found, made), checks: made }]
    }),
  )
}

/** Keeps what speaks against a request now, so that nobody silences it by changing the file. */
export async function keepSeen({ tx, at }: Pick<Acting, 'tx' | 'at'>, request: Request): Promise<void> {
  const { detainer, subject } = request
  if (subject === null) return
  const { found } = await contradictionsOf(tx, request)
  await insertSeen(
    tx,
    found.map((one) => ({ ...one, detainerId: detainer.id, subjectId: subject.id, at })),
  )
}

/** Throws `decision.frozen` with what stands unchecked: nobody is held against the office's own file. */
export async function refuseFrozen(tx: Tx, detainerId: string): Promise<void> {
  const { open } = await contradictionsOf(tx, await recordsOf(tx, detainerId))
  if (open.length > 0) throw new Problem('decision.frozen', open)
}
