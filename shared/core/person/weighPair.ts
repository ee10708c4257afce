/** Whether two records of ours may be of one person: every name, the birth date, the numbers and the sex, each for it or against it. */
import { type Bearers, commonName } from './commonName.ts'
import { edits } from './edits.ts'
import type { Subject } from '../../record/subject.ts'
import { foldId } from './foldId.ts'
import { hearPerson, type Reason } from './likePerson.ts'
import { likeliest } from './likeliest.ts'
import { namesOf } from './namesOf.ts'

/** Given to one person once. A local number is not among them: the jail systems give a new one at every mistake. */
const NUMBERS = ['aNumber', 'fins', 'stateId', 'fbiNumber'] as const
export type IdReason = {
  readonly part: (typeof NUMBERS)[number]
  readonly way: 'same' | 'one_slip' | 'other'
  readonly bits: number
}
/** `common`: many here bear the surname on which they agree. */
export type PairReason =
  | Reason
  | IdReason
  | { readonly part: 'sex'; readonly way: 'other'; readonly bits: number }
  | { readonly part: 'common'; readonly way: 'surname'; readonly bits: number }

export type Weighed = { readonly bits: number; readonly reasons: readonly PairReason[] }

/**
 * Two records with one number are looked at whatever else they say: either it is one person, or one of them has somebody else's number.
 * One character off is as often the next number of a series as a slip.
 */
const NUMBER = { same: 40, one_slip: -2, other: -8 } as const
const OTHER_SEX = -6

export function weighPair(a: Subject, b: Subject, bearers: Bearers): Weighed {
  const { bits, reasons } = likeliest(namesOf(a).map(hearPerson), namesOf(b).map(hearPerson))
  const numbers = NUMBERS.flatMap((part) => likeNumber(part, a[part], b[part]))
  const sex = a.sex && b.sex && a.sex !== b.sex ? [{ part: 'sex', way: 'other', bits: OTHER_SEX } as const] : []
  const less = reasons.some(({ part, bits: own }) => part === 'surname' && own > 0) ? commonName(a, b, bearers) : 0
  const common = less > 0 ? [{ part: 'common', way: 'surname', bits: -less } as const] : []
  const more = [...common, ...numbers, ...sex]
  return { bits: bits + more.reduce((sum, reason) => sum + reason.bits, 0), reasons: [...reasons, ...more] }
}

function likeNumber(part: IdReason['part'], a: string | null, b: string | null): readonly IdReason[] {
  if (!a || !b) return []
  const slips = edits(foldId(a), foldId(b), 1)
  const way = slips === 0 ? 'same' : slips === 1 ? 'one_slip' : 'other'
  return [{ part, way, bits: NUMBER[way] }]
}

/**
 * How much must speak for a pair before anybody is asked about it: among more people more pairs look alike by chance, so twice the people
 * ask for one bit more. The constant is measured (docs/decisions/0012): 99 of 100 pairs put forward are right.
 */
export const pairThreshold = (people: number): number => Math.max(LEAST, Math.log2(Math.max(1, people)) + MARGIN)

const MARGIN = 2.1
/** The same surname and given name with nothing else known are not enough in the smallest office. */
const LEAST = 12.5
