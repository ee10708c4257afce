/**
 * How likely two records are of one person, by name and birth date, with the reason for each part. Each way of agreeing or not carries the
 * weight of evidence in bits: how much likelier it is for one person than for two (Fellegi and Sunter 1969; docs/decisions/0012).
 */
import { type BirthWay, type Born, likeBirth, readBorn } from './likeBirth.ts'
import { type Heard, hear, likeWord, type Way } from './likeWord.ts'
import { bearing } from './nameWords.ts'

/** Words as `foldName` gives them; a double surname is two words. */
export type NamedPerson = { readonly surname: readonly string[]; readonly given: readonly string[]; readonly born: string | null }

type Name = { readonly words: readonly Heard[]; readonly joined: Heard }
export type HeardPerson = { readonly surname: Name; readonly given: Name; readonly born: Born | null }

/** `some`: of several names only one agrees. */
export type Reason =
  | { readonly part: 'surname' | 'given'; readonly way: Way; readonly some: boolean; readonly bits: number }
  | (BirthWay & { readonly part: 'born'; readonly bits: number })
  | { readonly part: 'swapped'; readonly bits: number }
  | { readonly part: 'number'; readonly way: 'same' | 'begins'; readonly bits: number }

export type Likened = { readonly bits: number; readonly reasons: readonly Reason[] }

type Weights = Record<Way, number>
const SURNAME: Weights = {
  same: 8,
  nickname: 8,
  one_slip: 6.5,
  sounds: 6,
  two_slips: 4.5,
  begins: 3.5,
  initial: 0,
  other: -5,
}
const GIVEN: Weights = {
  same: 6,
  nickname: 4.5,
  one_slip: 5,
  sounds: 4.5,
  two_slips: 3,
  begins: 3,
  initial: 1.5,
  other: -4,
}
/** A given name against a surname, the same from either side. */
const EITHER = Object.fromEntries(
  Object.keys(SURNAME).map((way) => [way, (SURNAME[way as Way] + GIVEN[way as Way]) / 2]),
) as Weights
const SOME = -1
const SWAPPED = -1.5

/** `listen`: hears a word; whoever hears many persons remembers the words that come again. */
export const hearing =
  (listen: (word: string) => Heard) =>
  ({ surname, given, born }: NamedPerson): HeardPerson => ({
    surname: hearName(surname, listen),
    given: hearName(given, listen),
    born: readBorn(born),
  })

export const hearPerson = hearing(hear)

const hearName = (words: readonly string[], listen: (word: string) => Heard): Name => ({
  words: bearing(words).map((word) => listen(word)),
  joined: listen(words.join('')),
})

export function likePerson(a: HeardPerson, b: HeardPerson): Likened {
  const straight = [...likeName('surname', a.surname, b.surname, SURNAME), ...likeName('given', a.given, b.given, GIVEN)]
  const turned = [...likeName('surname', a.given, b.surname, EITHER), ...likeName('given', a.surname, b.given, EITHER)]
  const swapped = sum(turned) + SWAPPED > sum(straight) && sum(turned) > 0
  const born = likeBirth(a.born, b.born)
  const reasons: Reason[] = [
    ...(swapped ? [...turned, { part: 'swapped', bits: SWAPPED } as const] : straight),
    ...(born === null ? [] : [{ part: 'born', ...born } as const]),
  ]
  return { bits: sum(reasons), reasons }
}

const sum = (reasons: readonly Reason[]): number => reasons.reduce((bits, reason) => bits + reason.bits, 0)

/**
 * The best pair of words decides, in whatever order they stand. That others have no partner weakens it a little; where all have one, the
 * least alike is named.
 */
function likeName(part: 'surname' | 'given', a: Name, b: Name, bitsOf: Weights): readonly Reason[] {
  if (a.words.length === 0 || b.words.length === 0) return []
  const nicknames = bitsOf !== SURNAME
  const joined = likeWord(a.joined, b.joined, nicknames)
  const [one] = a.words
  const [other] = b.words
  if (a.words.length === 1 && b.words.length === 1 && one && other) {
    // CRUZ is DE LA CRUZ, and DELACRUZ is it too: particles stand aside, or belong to the word.
    const alone = likeWord(one, other, nicknames)
    const way = bitsOf[alone] > bitsOf[joined] ? alone : joined
    return [{ part, way, some: false, bits: bitsOf[way] }]
  }
  const own = new Map<Heard, Way>()
  const better = (word: Heard, way: Way) => bitsOf[way] > bitsOf[own.get(word) ?? 'other'] && own.set(word, way)
  for (const first of a.words)
    for (const second of b.words) {
      const way = likeWord(first, second, nicknames)
      better(first, way)
      better(second, way)
    }
  const ways = [...own.values()].sort((x, y) => bitsOf[y] - bitsOf[x])
  const best = ways[0] ?? 'other'
  if (bitsOf[joined] >= bitsOf[best]) return [{ part, way: joined, some: false, bits: bitsOf[joined] }]
  const all = ways.length === a.words.length + b.words.length
  return [{ part, way: all ? (ways.at(-1) ?? best) : best, some: !all, bits: bitsOf[best] + (all ? 0 : SOME) }]
}
