/** An answer is prepared by one person, approved by another one, sent; or sent back, or withdrawn. What is approved is the letter as it was drawn then. */
import type { z } from 'zod'
import { recordsOfInquiry } from '#db/repository/inquiry.ts'
import { searchesOf } from '#db/repository/inquirySearch.ts'
import type { Databases } from '#db/open.ts'
import { uncovered } from '#shared/core/inquiry/covers.ts'
import { elsewhere, unsettled } from '#shared/core/inquiry/settled.ts'
import { Problem } from '#shared/problem.ts'
import {
  type AnswerInput,
  type AnswerKind,
  type ApproveInput,
  type Inquiry,
  type SendBackInput,
  type SendInput,
  USUAL_GROUND,
  type WithdrawInput,
} from '#shared/record/inquiry.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import type { Acting } from '../context.ts'
import { changeInquiry, readInquiry } from './changeInquiry.ts'
import { keepLetter } from './inquiryDocuments.ts'
import { type Ahead, scanAhead, scanNow } from './scanAhead.ts'

/** Throws what `grounds` refuses and what `changeInquiry` throws. `ahead`: the search that the answer rests on, run again before the act. */
export async function answerInquiry(acting: Acting, input: AnswerInput, ahead: Ahead | null = null): Promise<Inquiry> {
  const { answer, remark, otherAgency, ground, ...seen } = input
  const { actor, at } = acting
  const inquiry = await changeInquiry(acting, seen, 'answer', async (current) => {
    await grounds(acting, { ...current, answer, otherAgency }, ahead)
    const prepared = { preparedAt: at, preparedBy: actor.id, preparedByName: actor.name }
    const own = {
      otherAgency: answer === 'not_ours' ? otherAgency : null,
      ground: answer === 'cannot_confirm' ? (ground ?? USUAL_GROUND) : null,
    }
    return { answer, remark, ...own, ...prepared, returned: null }
  })
  await acting.enter({ act: 'inquiry.answered', subjectId: inquiry.id, detail: { number: inquiry.number, answer } })
  return inquiry
}

/**
 * What an answer must rest on. Throws `inquiry.needsSearch`, `inquiry.needsEmptySearch`, `inquiry.foundSince`, `inquiry.needsRecord`,
 * `inquiry.notSettled`, `inquiry.hasRecords`, `inquiry.needsAgency`.
 */
async function grounds({ tx }: Acting, inquiry: Inquiry, ahead: Ahead | null): Promise<void> {
  const records = await recordsOfInquiry(tx, inquiry.id)
  const released = records.filter(({ leftOut }) => leftOut === null).length
  if (inquiry.answer === 'found' && released === 0) throw new Problem('inquiry.needsRecord')
  if (inquiry.answer !== 'found' && released > 0) throw new Problem('inquiry.hasRecords')
  if (inquiry.answer === 'not_ours' && !inquiry.otherAgency) throw new Problem('inquiry.needsAgency')
  const searches = await searchesOf(tx, inquiry.id)
  if (inquiry.answer !== 'cannot_confirm' && searches.length === 0) throw new Problem('inquiry.needsSearch')
  const open = unsettled(searches, records)
  if (inquiry.answer === 'found' && open.length > 0) throw new Problem('inquiry.notSettled', { count: open.length })
  if (inquiry.answer !== 'no_record') return
  const last = lastCovering(inquiry, searches)
  const withheld = records.some(({ leftOut }) => leftOut !== null && !elsewhere(leftOut))
  if (!last || open.length > 0 || withheld) throw new Problem('inquiry.needsEmptySearch')
  const settled = new Set(records.map(({ detainerId }) => detainerId))
  // The question itself, and not only the search that was run for it: whoever answers to what was asked is never left out of the answer.
  const { found } = await scanNow(tx, inquiry.asks, ahead)
  const since = found.filter(({ id }) => !settled.has(id))
  if (since.length > 0) throw new Problem('inquiry.foundSince', { numbers: since.map(({ number }) => number) })
}

const lastCovering = (inquiry: Inquiry, searches: readonly InquirySearch[]): InquirySearch | undefined =>
  searches.findLast((search) => uncovered(inquiry, search).length === 0)

/** What "no responsive record" answers, searched once more; null where the answer rests on none. Throws `record.notFound`. */
export const restsOn = (databases: Databases, inquiryId: string, answer: AnswerKind | null): Promise<Ahead | null> =>
  scanAhead(databases, async (db) => {
    const inquiry = await readInquiry(db, inquiryId)
    if ((answer ?? inquiry.answer) !== 'no_record') return null
    return lastCovering(inquiry, await searchesOf(db, inquiry.id)) ? inquiry.asks : null
  })

/** Throws `inquiry.ownAnswer`, `inquiry.letterChanged`, what `grounds` refuses by now, and what `changeInquiry` throws. */
export async function approveInquiry(
  acting: Acting,
  { letter, ...seen }: z.output<typeof ApproveInput>,
  ahead: Ahead | null = null,
): Promise<Inquiry> {
  const { actor, at } = acting
  const approved = { approvedAt: at, approvedBy: actor.id, approvedByName: actor.name }
  const inquiry = await changeInquiry(acting, seen, 'approve', async (current) => {
    await grounds(acting, current, ahead)
    return { ...approved, letterHash: await keepLetter(acting, current, letter) }
  })
  const { number, answer, preparedByName, letterHash } = inquiry
  await acting.enter({ act: 'inquiry.approved', subjectId: inquiry.id, detail: { number, answer, preparedByName, letterHash } })
  return inquiry
}

const NOT_APPROVED = { approvedAt: null, approvedBy: null, approvedByName: null, letterHash: null } as const

export async function sendBackInquiry(acting: Acting, { note, ...seen }: z.output<typeof SendBackInput>): Promise<Inquiry> {
  const inquiry = await changeInquiry(acting, seen, 'sendBack', () => ({ ...NOT_APPROVED, returned: note }))
  await acting.enter({ act: 'inquiry.sentBack', subjectId: inquiry.id, detail: { number: inquiry.number, note } })
  return inquiry
}

/** After it nothing of the inquiry changes. */
export async function sendInquiry(acting: Acting, { how, ...seen }: z.output<typeof SendInput>): Promise<Inquiry> {
  const { actor, at } = acting
  const inquiry = await changeInquiry(acting, seen, 'send', () => ({ sentAt: at, sentHow: how, sentByName: actor.name }))
  const { number, answer, letterHash } = inquiry
  await acting.enter({ act: 'inquiry.sent', subjectId: inquiry.id, detail: { number, answer, letterHash, how } })
  return inquiry
}

export async function withdrawInquiry(acting: Acting, { why, ...seen }: z.output<typeof WithdrawInput>): Promise<Inquiry> {
  const inquiry = await changeInquiry(acting, seen, 'withdraw', () => ({ withdrawnAt: acting.at, withdrawnWhy: why }))
  await acting.enter({ act: 'inquiry.withdrawn', subjectId: inquiry.id, detail: { number: inquiry.number, why } })
  return inquiry
}
