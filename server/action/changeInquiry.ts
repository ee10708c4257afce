/** An inquiry moves on: read as it was on screen, moved by the one table, written; whoever does it leaves the ledger entry. */
import { inquiryById, updateInquiry } from '#db/repository/inquiry.ts'
import type { Db, Tx } from '#db/open.ts'
import { type InquiryMove, moveInquiry } from '#shared/core/inquiry/moveInquiry.ts'
import { revise } from '#shared/core/revise.ts'
import { Problem } from '#shared/problem.ts'
import type { Inquiry, InquiryOnScreen } from '#shared/record/inquiry.ts'
import type { Acting } from '../context.ts'

type Change = Partial<Omit<Inquiry, 'version' | 'state'>>

/** Throws `record.notFound`. */
export async function readInquiry(db: Db | Tx, inquiryId: string): Promise<Inquiry> {
  const inquiry = await inquiryById(db, inquiryId)
  if (!inquiry) throw new Problem('record.notFound', { inquiryId })
  return inquiry
}

/** Throws `record.notFound`, `record.stale`, and what the table of moves refuses. */
export async function changeInquiry(
  { tx, actor }: Acting,
  { inquiryId, version }: InquiryOnScreen,
  move: InquiryMove,
  change: (current: Inquiry) => Change | Promise<Change>,
): Promise<Inquiry> {
  const current = await readInquiry(tx, inquiryId)
  // The version first: what the table would refuse may be what somebody else has just done.
  const revised = revise(current, version, {})
  const state = moveInquiry(current, move, actor)
  const inquiry = { ...revised, ...(await change(current)), state }
  await updateInquiry(tx, inquiry)
  return inquiry
}
