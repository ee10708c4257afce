/**
 * The days from which look-back windows count, as far as their distance from one another matters. With one such day any date will do;
 * with several, the windows on an item can fall together in as many ways as those days can lie to each other.
 */
import { REFERENCES, type FactTest, type WindowTest } from '../../record/condition.ts'
import { valueOn } from '../dated.ts'
import { plusDays } from '../plusDays.ts'
import { minusYears } from './day.ts'

export type Reference = (typeof REFERENCES)[number]
export type Frame = Readonly<Record<Reference, string>>

export type Dating = {
  readonly windows: readonly WindowTest[]
  /** Tests whether a day of a conviction has come. */
  readonly onItems: readonly FactTest[]
  /** Tests whether a day from which windows count has come. */
  readonly onFrame: readonly FactTest[]
}

export const referencesOf = ({ windows }: Dating): readonly Reference[] =>
  REFERENCES.filter((one) => windows.some((test) => test.within.before === one))

export const lengthsFrom = ({ windows }: Dating, reference: Reference, asOf: string): readonly number[] => [
  ...new Set(windows.filter((test) => test.within.before === reference).map((test) => valueOn(test.within.years, asOf))),
]

/** At most so many: there can be millions, and they are walked from the first on. */
export function framesOf(dating: Dating, asOf: string, most: number): readonly Frame[] {
  const moving: readonly Reference[] = referencesOf(dating).filter((one) => one !== 'as_of')
  const alone = moving.length === 1 && dating.onItems.length === 0 && lengthsFrom(dating, 'as_of', asOf).length === 0
  const start: Frame = { as_of: asOf, 'request.issued_on': asOf, instant_arrest_on: asOf }
  return moving.reduce<readonly Frame[]>(
    (frames, one) => {
      const next: Frame[] = []
      for (const frame of frames) {
        if (next.length >= most) break
        next.push(...daysFor(one, frame).map((day) => ({ ...frame, [one]: day })))
      }
      return next.slice(0, most)
    },
    [start],
  )

  function daysFor(one: Reference, frame: Frame): readonly string[] {
    const later = dating.onFrame.some((test) => test.fact === one) ? [plusDays(asOf, 1)] : []
    // The day before the decision, so that something can also lie between the two.
    if (alone) return [plusDays(asOf, -1), ...later]
    // A day counts as another one where it meets the end of another window, or its own window ends where another one does.
    const placed: readonly Reference[] = ['as_of', ...moving.slice(0, moving.indexOf(one))]
    const ends = placed.flatMap((other) => {
      const own = [0, ...lengthsFrom(dating, one, asOf)]
      const others = [0, ...lengthsFrom(dating, other, asOf)]
      return others.flatMap((years) => own.map((length) => minusYears(frame[other], years - length)))
    })
    // Two days apart leave one strictly between them, on which somebody may have been released.
    const around = ends.flatMap((day) => [0, -1, 1, -2, 2].map((days) => plusDays(day, days)))
    return [...new Set([asOf, ...around.filter((day) => day <= asOf), ...later])].toSorted().toReversed()
  }
}
