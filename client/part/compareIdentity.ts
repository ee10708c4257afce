/** The comparison of paper and booking as it is shown: each identifier with its label and both texts. */
import { compareIdentity as likenesses, type Identifier, type Likened, type OnPaper } from '#shared/core/compareIdentity.ts'
import type { Subject } from '#shared/record/subject.ts'
import { day } from '../time.ts'
import { personName } from '../wording.ts'

export type { Identifier, Likeness } from '#shared/core/compareIdentity.ts'

export type Compared = Likened & { readonly label: string; readonly paper: string | null; readonly ours: string | null }

export function compareIdentity(
  paper: OnPaper,
  ours: { readonly subject: Subject; readonly number: string },
): readonly Compared[] {
  const own = ours.subject
  const named = paper.subject.surname.trim() === '' ? null : personName(paper.subject)
  const shown: Partial<Record<Identifier, readonly [label: string, paper: string | null, ours: string | null]>> = {
    name: ['Name', named, personName(own)],
    born: ['Born', dayOf(paper.subject.born), dayOf(own.born)],
    aNumber: ['A-number', paper.aNumber || null, own.aNumber],
    fins: ['Subject ID (FINS)', paper.fins || null, own.fins],
    sex: ['Sex', paper.subject.sex, own.sex],
    bookingNumber: ['Booking number', paper.bookingNumber, ours.number],
  }
  return likenesses(paper, own, ours.number).map((row) => {
    const [label, onPaper, inBooking] = shown[row.identifier] ?? [row.identifier, null, null]
    return { ...row, label, paper: onPaper, ours: inBooking }
  })
}

const dayOf = (date: string | null): string | null => (date === null ? null : day(date))
