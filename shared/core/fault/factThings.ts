/** Facts without a day of their own as things: words by their values, numbers by the thresholds tested, sets member by member. */
import type { FactTest } from '../../record/condition.ts'
import { passing } from '../passing.ts'
import type { FactWord } from '../vocabulary.ts'
import { keyOf, type Thing, thingOf } from './thing.ts'

/** Tests of one list of words; `happened` is a matter of time and left to others. */
export function factThings(tests: readonly FactTest[], words: readonly FactWord[]): readonly Thing[] {
  return words.flatMap((word) => {
    const own = tests.filter((test) => test.fact === word.name && !test.happened)
    if (own.length === 0) return []
    return word.kind === 'set' ? setThings(word, own) : [valueThing(word, own)]
  })
}

function valueThing(word: FactWord, own: readonly FactTest[]): Thing {
  const tests = own.map((test) => ({ key: keyOf(test), passes: passing(test) }))
  return thingOf(ordinaryFirst(word, valuesOf(word, own)), tests, (into, value) => (into[word.name] = value))
}

/** Members are independent of one another. */
function setThings(word: FactWord, own: readonly FactTest[]): readonly Thing[] {
  const usual = Array.isArray(word.unstated) ? word.unstated : []
  const members = [...new Set(own.flatMap(({ has }) => (has === undefined ? [] : [has])))]
  return members.map((member) => {
    const tests = own.filter(({ has }) => has === member).map((test) => ({ key: keyOf(test), passes: (is: boolean) => is }))
    const ways = usual.includes(member) ? [true, false] : [false, true]
    return thingOf(ways, tests, (into, is) => {
      const others = ((into[word.name] as readonly string[] | undefined) ?? usual).filter((other) => other !== member)
      const all = is ? [...others, member] : others
      into[word.name] = word.values ? word.values.filter((value) => all.includes(value)) : all
    })
  })
}

const ordinaryFirst = (word: FactWord, values: readonly unknown[]): readonly unknown[] =>
  values.includes(word.unstated) ? [word.unstated, ...values] : values

function valuesOf(word: FactWord, own: readonly FactTest[]): readonly unknown[] {
  if (word.values) return word.values
  if (word.kind === 'flag') return [false, true]
  const named = own.flatMap(({ is }) => (is === undefined ? [] : [is].flat()))
  if (word.kind === 'number') return numbersOf(word, own, named)
  const other = word.unstated !== null && !named.includes(String(word.unstated)) ? word.unstated : 'another'
  return [other, ...named]
}

/** The box of a form is 1 or 2; years and days are not below nothing. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = { 'request.box': [1, 2] }

/** Whole numbers on both sides of every threshold. */
function numbersOf(word: FactWord, own: readonly FactTest[], named: readonly unknown[]): readonly unknown[] {
  const [least, most] = LIMITS[word.name] ?? [0, Number.POSITIVE_INFINITY]
  const turns = [...own.flatMap(({ atLeast, below }) => [atLeast, below]), ...named].filter((turn) => typeof turn === 'number')
  const around = turns.flatMap((turn) => [Math.ceil(turn) - 1, Math.ceil(turn), Math.floor(turn) + 1])
  return [word.unstated, ...around].filter((one) => typeof one === 'number' && one >= least && one <= most)
}
