/** Gathers what the documents of one request are made from. */
import { decisionsOfDetainer } from '#db/repository/decision.ts'
import { evaluationById, latestEvaluation } from '#db/repository/evaluation.ts'
import { holdsOfDetainer } from '#db/repository/hold.ts'
import { policyVersionById } from '#db/repository/policyVersion.ts'
import type { Db, Tx } from '#db/open.ts'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { Records } from '#shared/core/factsOf.ts'
import { capOn, holdTime } from '#shared/core/holdTime.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { Hold } from '#shared/record/hold.ts'
import { officeClock } from '../action/officeClock.ts'
import { recordsOf } from '../action/recordsOf.ts'

export type RequestRecords = Records & {
  /** As the policy reads it now. */
  readonly latest: Evaluation | null
  readonly decided: Decision | null
  /** The evaluation that the decision answers; the latest one while nothing is decided. */
  readonly answered: Evaluation | null
  /** A proposal that nobody has decided on yet. */
  readonly proposed: Decision | null
  readonly hold: Hold | null
  /** When a hold would be over, if the would-be release is known. */
  readonly holdUntil: string | null
  readonly titleOf: TitleOf
  readonly policyNumber: number | null
}

/** Throws `record.notFound`, `office.notSetUp`. */
export async function requestRecords(db: Db | Tx, detainerId: string, at: string): Promise<RequestRecords> {
  const records = await recordsOf(db, detainerId)
  const decisions = await decisionsOfDetainer(db, detainerId)
  const latest = (await latestEvaluation(db, detainerId)) ?? null
  const decided = decisions.findLast(({ kind }) => kind === 'decided') ?? null
  const last = decisions.at(-1)
  const answered = decided ? ((await evaluationById(db, decided.evaluationId)) ?? null) : latest
  const version = answered ? await policyVersionById(db, answered.policyVersionId) : undefined
  const titles = new Map(version?.lists.map(({ id, title }) => [id, title]))
  const hold = (await holdsOfDetainer(db, detainerId)).at(-1) ?? null
  return {
    ...records,
    latest,
    decided,
    answered,
    proposed: last?.kind === 'proposed' ? last : null,
    hold,
    holdUntil: hold?.mustBeFreeBy ?? (await endOfHold(db, records, decided, answered, at)),
    titleOf: (id) => titles.get(id) ?? id.replaceAll('_', ' '),
    policyNumber: version?.number ?? null,
  }
}

async function endOfHold(
  db: Db | Tx,
  { detainer, booking }: Records,
  decided: Decision | null,
  answered: Evaluation | null,
  at: string,
): Promise<string | null> {
  if (!booking?.wouldBeReleasedAt || !answered) return null
  const clock = await officeClock(db, at)
  const { maxHold, holdFrom } = capOn(decided, answered.verdict, clock)
  const { form, asks, receivedAt } = detainer
  const asked = { form, asksHold: asks.includes('hold'), receivedAt, maxHold, holdFrom }
  return holdTime(asked, booking.wouldBeReleasedAt, clock)?.mustBeFreeBy ?? null
}
