/** The paper and the booking side by side: where they agree, nearly agree, differ, or one of them is silent. Proposes nothing: an officer compares. */
import type { Match } from '../record/detainer.ts'
import type { Subject, SubjectOnPaper } from '../record/subject.ts'
import { foldName, foldNumber } from './foldName.ts'

export type Likeness = 'agrees' | 'nearly' | 'differs' | 'unknown'

export type Identifier = Match['identifiers'][number]

export type Likened = { readonly identifier: Identifier; readonly likeness: Likeness; readonly hint: string | null }

export type OnPaper = {
  readonly subject: SubjectOnPaper
  readonly aNumber: string | null
  readonly fins: string | null
  /** A booking number given with the paper: on its cover sheet or on the phone. */
  readonly bookingNumber: string | null
}

type Finding = Pick<Likened, 'likeness' | 'hint'>

/** One row for each identifier that both can have; photo and fingerprint are compared by eye. */
export const compareIdentity = (
  { subject, aNumber, fins, bookingNumber }: OnPaper,
  own: Subject,
  number: string,
): readonly Likened[] => [
  { identifier: 'name', ...likeName(subject, own) },
  { identifier: 'born', ...likeBorn(subject.born, own.born) },
  { identifier: 'aNumber', ...like(aNumber, own.aNumber) },
  { identifier: 'fins', ...like(fins, own.fins) },
  { identifier: 'sex', ...like(subject.sex, own.sex) },
  { identifier: 'bookingNumber', ...like(bookingNumber, number) },
]

const of = (likeness: Likeness, hint: string | null = null): Finding => ({ likeness, hint })

function like(paper: string | null, ours: string | null): Finding {
  if (!paper?.trim() || !ours) return of('unknown')
  const [a, b] = [foldNumber(paper), foldNumber(ours)]
  if (a === b) return of('agrees')
  return of('differs', distance(a, b) === 1 ? 'one character differs' : null)
}

function likeBorn(paper: string | null, ours: string | null): Finding {
  if (paper === null || ours === null) return of('unknown')
  if (paper === ours) return of('agrees')
  if (paper.startsWith(ours) || ours.startsWith(paper)) return of('nearly', 'agrees as far as it is known')
  const [year, month, date] = paper.split('-')
  return of('differs', `${year}-${date}-${month}` === ours ? 'day and month swapped?' : null)
}

function likeName(paper: SubjectOnPaper, ours: Subject): Finding {
  if (paper.surname.trim() === '') return of('unknown')
  const plain = (person: SubjectOnPaper | Subject) => `${person.surname}, ${person.given ?? ''}`.toUpperCase()
  if (plain(paper) === plain(ours) && (!paper.middle || !ours.middle || foldName(paper.middle) === foldName(ours.middle)))
    return of('agrees')
  const a = foldName(paper.surname, paper.given, paper.middle)
  const b = foldName(ours.surname, ours.given, ours.middle)
  if (a === b) return of('nearly', 'differs only in how it is written')
  if ([...ours.aliases, ...paper.aliases].some((alias) => [a, b].includes(foldName(alias))))
    return of('nearly', 'agrees with an alias')
  const [first, second] = [a.split(' '), b.split(' ')]
  const shared = first.filter((word) => second.includes(word)).length
  if (shared >= 2 && shared === Math.min(first.length, second.length)) return of('nearly', 'one has more names')
  if (distance(a, b) <= 2) return of('nearly', 'a letter or two differ')
  return of('differs', shared > 0 ? 'only part of the name agrees' : null)
}

/** Letters to change, add or leave out to come from one text to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, other] of Array.from(b).entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
