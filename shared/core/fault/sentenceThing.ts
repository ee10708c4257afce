/** Everything dated about one conviction as a single thing, since its windows, custody and days in jail hang together. */
import type { FactTest, WindowTest } from '../../record/condition.ts'
import { hasHappened } from '../moment.ts'
import { passing } from '../passing.ts'
import { plusDays } from '../plusDays.ts'
import { daysBetween, minusYears } from './day.ts'
import { type Dating, type Frame, lengthsFrom, referencesOf } from './frame.ts'
import { type Sentence, windowFrom } from './sentence.ts'
import { keyOf, type Test, type Thing, thingOf } from './thing.ts'

/** Attributes that a window may look at, so that a plain test of one of them belongs here where it does. */
export function lookedAt({ windows, onItems }: Dating): readonly string[] {
  const served = windows.some((test) => test.within.of !== 'convicted_on') || onItems.some((test) => test.fact === 'released_on')
  const dated = [
    ...(windows.some((test) => test.within.of !== 'released_on') ? ['convicted_on'] : []),
    ...(served ? ['released_on', 'incarcerated', 'current_custody'] : []),
    ...(windows.some((test) => test.within.leavingOut) ? ['jail_days'] : []),
  ]
  return [...new Set([...dated, ...onItems.map((test) => test.fact)])]
}

/** `own`: the plain tests of those attributes. */
export function sentenceThing(dating: Dating, own: readonly FactTest[], frame: Frame): Thing {
  const tests: readonly Test<Sentence>[] = [
    ...dating.windows.map((test) => ({ key: keyOf(test), passes: windowFrom(test, frame) })),
    ...own.map((test) => ({ key: keyOf(test), passes: (one: Sentence) => passesPlain(test, one, frame) })),
  ]
  return thingOf(sentences(dating, own, frame), tests, (into, sentence) => {
    for (const [name, value] of Object.entries(sentence)) if (value) into[name] = value
  })
}

function passesPlain(test: FactTest, sentence: Sentence, frame: Frame): boolean {
  const value = sentence[test.fact as keyof Sentence]
  return test.happened
    ? typeof value === 'string' && hasHappened(value, frame.as_of) === true
    : passing(test)(value ?? defaultOf(test.fact))
}

const defaultOf = (fact: string): unknown => (fact === 'jail_days' ? 0 : false)

function sentences(dating: Dating, own: readonly FactTest[], frame: Frame): readonly Sentence[] {
  const looked = lookedAt(dating)
  const days = turningDays(dating, frame)
  const convicted: readonly Sentence[] = looked.includes('convicted_on') ? days.map((day) => ({ convicted_on: day })) : [{}]
  const served = convicted.flatMap((one) => servings(dating, own, days, one).map((serving) => ({ ...one, ...serving })))
  if (!looked.includes('jail_days')) return served
  return served.flatMap((one) => jailDays(dating, own, one, frame).map((count) => ({ ...one, jail_days: count })))
}

/** Fined, serving still, or released after the conviction; where a release is asked for that never was, nobody can know, so it is left out. */
function servings(
  { windows, onItems }: Dating,
  own: readonly FactTest[],
  days: readonly string[],
  one: Sentence,
): readonly Sentence[] {
  const looked = lookedAt({ windows, onItems, onFrame: [] })
  if (!looked.includes('released_on')) return [{}]
  const happened = onItems.some((test) => test.fact === 'released_on')
  const askedFor = happened || windows.some((test) => test.within.of === 'released_on')
  const inCustody = own.some((test) => test.fact === 'current_custody') ? [false, true] : [false]
  const fined = inCustody.map((current_custody): Sentence => ({ incarcerated: false, released_on: null, current_custody }))
  const still: Sentence = { incarcerated: true, released_on: null, current_custody: true }
  const released = days
    .filter((day) => one.convicted_on === undefined || day >= one.convicted_on)
    .map((day): Sentence => ({ incarcerated: true, released_on: day, current_custody: false }))
  return [...(askedFor ? [] : fined), ...(happened ? [] : [still]), ...released]
}

/** Days on both sides of everything that a window or a test of time can turn on, the latest first. */
function turningDays(dating: Dating, frame: Frame): readonly string[] {
  const ends = referencesOf(dating).flatMap((reference) => [
    frame[reference],
    ...lengthsFrom(dating, reference, frame.as_of).map((years) => minusYears(frame[reference], years)),
  ])
  const around = [...ends, frame.as_of].flatMap((day) => [day, plusDays(day, -1), plusDays(day, 1)])
  const last = dating.onItems.length > 0 ? plusDays(frame.as_of, 1) : frame.as_of
  return [...new Set(around)]
    .filter((day) => day <= last)
    .toSorted()
    .toReversed()
}

/** As many as bring each day to the end of each window, and one fewer. */
function jailDays({ windows }: Dating, own: readonly FactTest[], one: Sentence, frame: Frame): readonly number[] {
  const anchors = [one.convicted_on, one.released_on].filter((day) => typeof day === 'string')
  const needed = windows.flatMap(({ within: { before } }: WindowTest) =>
    lengthsFrom({ windows, onItems: [], onFrame: [] }, before, frame.as_of).flatMap((years) =>
      anchors.map((day) => daysBetween(day, minusYears(frame[before], years))),
    ),
  )
  const tested = own.flatMap(({ fact, atLeast, below, is }) => (fact === 'jail_days' ? [atLeast, below, ...[is].flat()] : []))
  const turns = [...needed, ...tested].filter((turn) => typeof turn === 'number').map(Math.ceil)
  return [0, ...new Set(turns.flatMap((turn) => [turn - 1, turn, turn + 1]).filter((turn) => turn > 0))]
}
