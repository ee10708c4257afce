/** Of a ledger entry that was made late: when it happened, whose act it was, and why it was entered only then. */
import { Late } from '#shared/record/late.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { When } from './When.tsx'

export function LateNote({ entry }: { entry: Pick<LedgerEntry, 'detail'> }) {
  const read = Late.safeParse(entry.detail['late'])
  if (!read.success) return null
  const { happenedAt, doneBy, why } = read.data
  return (
    <span className="quiet block">
      Entered late: happened <When at={happenedAt} /> · done by {doneBy} · {why}
    </span>
  )
}
