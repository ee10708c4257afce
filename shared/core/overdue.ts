/** The duty of a request that is longest overdue: it calls on the desk and in the queue whatever else has been settled. */
import type { Matter } from '../record/matter.ts'
import type { BoardDuty } from './boardRow.ts'

/** With the duties that nobody has answered for. */
export type OwingMatter = Matter & { readonly duties?: readonly BoardDuty[] }

/** `at`: UTC ISO text. Null: none is overdue. */
export function overdue({ duties = [] }: OwingMatter, at: string): (BoardDuty & { readonly dueAt: string }) | null {
  const late = duties.filter((duty): duty is BoardDuty & { dueAt: string } => duty.dueAt !== null && duty.dueAt < at)
  return late.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0] ?? null
}
