/** What is doubtful about the row of a booking and about its rows taken together. */
import { bornInState } from '#shared/core/bornInState.ts'
import { isDetainerNote } from '#shared/core/detainerNote.ts'
import { ageOf } from './cell.ts'
import { type Doubt, type DoubtedKind, doubted } from './doubt.ts'
import type { ExportedBooking } from './exported.ts'

export function doubtsOfBooking(exported: ExportedBooking, doubt: (doubt: Doubt) => void): void {
  const { number, name, sex, age, birthplace, charges } = exported
  const note = (kind: DoubtedKind, what = '') => doubt(doubted(exported, number, kind, what))
  if (name !== null && !name.includes(',')) note('name.noComma')
  if (sex !== null && sex !== 'M' && sex !== 'F') note('sex.unclear', sex)
  for (const kind of doubtsOfAge(ageOf(age))) note(kind, age ?? '')

  const detainers = charges.filter((charge) => isDetainerNote(charge.title ?? ''))
  if (birthplace === null) note('birthplace.missing')
  else if (bornInState(birthplace)) {
    note('birthplace.usState', birthplace)
    if (detainers.some((charge) => charge.disposition === 'RELEASED TO ICE')) note('birthplace.usStateToIce', birthplace)
  }
  if (charges.length === 0) note('charge.none')
  if (detainers.length > 1) note('detainer.several', String(detainers.length))
}

/** An age of 0 is under 18 as well: both lists are to be complete. */
function doubtsOfAge(age: number | null): DoubtedKind[] {
  if (age === null) return ['age.missing']
  if (age > 110) return ['age.over110']
  if (age >= 18) return []
  return age === 0 ? ['age.zero', 'age.under18'] : ['age.under18']
}
