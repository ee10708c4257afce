/** An answer is prepared by one person, approved by another one, sent; or sent back, or withdrawn. What is approved is the letter as it was drawn then. */
import type { z } from 'zod'
import { recordsOfInquiry } from '#db/repository/inquiry.ts'
import { searchesOf } from '#db/repository/inquirySearch.ts'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import { uncovered } from '#shared/core/inquiry/covers.ts'
import { Problem } from '#shared/problem.ts'
import type { AnswerInput, ApproveInput, Inquiry, SendBackInput, SendInput, WithdrawInput } from '#shared/record/inquiry.ts'
import type { Acting } from '../context.ts'
import { changeInquiry } from './changeInquiry.ts'
import { keepLetter } from './inquiryDocuments.ts'
import { scanLog } from './scanLog.ts'

/** Throws what `grounds` refuses and what `changeInquiry` throws. */
export async function answerInquiry(acting: Acting, { answer, remark, otherAgency, ...seen }: AnswerInput): Promise<Inquiry> {
  const { actor, at } = acting
  const inquiry = await changeInquiry(acting, seen, 'answer', async (current) => {
    await grounds(acting, { ...current, answer, otherAgency })
    const prepared = { preparedAt: at, preparedBy: actor.id, preparedByName: actor.name }
    return { answer, remark, otherAgency: answer === 'not_ours' ? otherAgency : null, ...prepared, returned: null }
  })
  await acting.enter({ act: 'inquiry.answered', subjectId: inquiry.id, detail: { number: inquiry.number, answer } })
  return inquiry
}

/**
 * What an answer must rest on. Throws `inquiry.needsSearch`, `inquiry.needsEmptySearch`, `inquiry.foundSince`, `inquiry.needsRecord`,
 * `inquiry.hasRecords`, `inquiry.needsAgency`.
 */
async function grounds({ tx }: Acting, inquiry: Inquiry): Promise<void> {
  const released = (await recordsOfInquiry(tx, inquiry.id)).length
  if (inquiry.answer === 'found' && released === 0) throw new Problem('inquiry.needsRecord')
  if (inquiry.answer !== 'found' && released > 0) throw new Problem('inquiry.hasRecords')
  if (inquiry.answer === 'not_ours' && !inquiry.otherAgency) throw new Problem('inquiry.needsAgency')
  const searches = await searchesOf(tx, inquiry.id)
  if (inquiry.answer !== 'cannot_confirm' && searches.length === 0) throw new Problem('inquiry.needsSearch')
  if (inquiry.answer !== 'no_record') return
  const empty = searches.filter((search) => search.found === 0 && uncovered(inquiry, search).length === 0)
  const last = empty.at(-1)
  if (!last) throw new Problem('inquiry.needsEmptySearch')
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const head = await readHead(tx)
  const { found } = await scanLog(tx, last.criteria, head.seq, office.timeZone)
  if (found.length > 0) throw new Problem('inquiry.foundSince', { numbers: found.map(({ number }) => number) })
}

/** Throws `inquiry.ownAnswer`, what `grounds` refuses by now, and what `changeInquiry` throws. */
export async function approveInquiry(acting: Acting, seen: z.output<typeof ApproveInput>): Promise<Inquiry> {
  const { actor, at } = acting
  const approved = { approvedAt: at, approvedBy: actor.id, approvedByName: actor.name }
  const inquiry = await changeInquiry(acting, seen, 'approve', async (current) => {
    await grounds(acting, current)
    return { ...approved, letterHash: await keepLetter(acting, current) }
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
