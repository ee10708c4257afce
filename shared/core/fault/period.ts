/** The times that a stack of texts tells apart: between two days of change the same provisions bind and the same numbers count. */
import type { Condition, Dated } from '../../record/condition.ts'
import type { Policy } from '../../record/policy.ts'
import { valueOn } from '../dated.ts'
import { inForce } from '../inForce.ts'
import { testsIn } from './thing.ts'

/** The first day of a time, and for each text which of its provisions bind. */
export type Period = { readonly day: string; readonly binds: readonly (readonly boolean[])[] }

/** The latest first; of times that are alike only the latest, and none in which no provision binds. */
export function periodsOf(policies: readonly Policy[]): readonly Period[] {
  const numbers = policies.flatMap(({ provisions }) => provisions.flatMap(({ when }) => datedIn(when)))
  const days = [...new Set([...policies.flatMap(changes), ...numbers.flatMap(daysOf)])].toSorted().toReversed()
  const known = new Set<string>()
  return days.flatMap((day) => {
    const binds = policies.map((policy) => policy.provisions.map((provision) => inForce(policy, provision, day)))
    const alike = JSON.stringify([binds, numbers.map((number) => valueOn(number, day))])
    if (known.has(alike) || !binds.flat().includes(true)) return []
    known.add(alike)
    return [{ day, binds }]
  })
}

type Dates = { readonly from?: string | undefined; readonly to?: string | null | undefined }

const changes = ({ from, to, stayed, provisions }: Policy): readonly string[] =>
  [{ from, to }, ...stayed, ...provisions, ...provisions.flatMap((provision) => provision.stayed ?? [])].flatMap((dates: Dates) =>
    [dates.from, dates.to].filter((day) => typeof day === 'string'),
  )

const datedIn = (condition: Condition): readonly Dated[] =>
  testsIn(condition).flatMap((test) => {
    if ('within' in test) return [test.within.years]
    return 'some' in test ? [...(test.atLeast === undefined ? [] : [test.atLeast]), ...datedIn(test.where)] : []
  })

const daysOf = (dated: Dated): readonly string[] => (typeof dated === 'number' ? [] : dated.map(({ from }) => from))
