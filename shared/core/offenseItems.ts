/** Charges and convictions as items of facts: on which lists they are on that day, in which state, and what became of them. */
import type { Booking, Charge, Conviction } from '../record/booking.ts'
import type { Item, Items } from '../record/fact.ts'
import type { OffenseList } from '../record/offenseList.ts'
import { listed, type Offense } from './listed.ts'

/** `home`: the state of the office, where it is known. */
export type By = { readonly lists: readonly OffenseList[]; readonly day: string; readonly home: string | null }

export const chargeItem = (charge: Charge, by: By): Item => ({
  ...offenseItem(charge, charge, by),
  state: stateOf(charge.statute) ?? by.home,
  status: charge.status,
  pc_finding: charge.pcFinding,
  current: true,
})

type History = {
  readonly booking: Pick<Booking, 'historyCheckedAt'> | null
  readonly convictions: readonly Conviction[]
  readonly charges: readonly Charge[]
}

/** Recorded convictions, then the charges of this booking disposed as convicted; more may exist until our own history check is made. */
export function convictionItems({ booking, convictions, charges }: History, by: By): Items {
  const earlier = convictions.map(
    (conviction): Item => ({
      ...offenseItem(conviction, conviction, by),
      state: stateOf(conviction.statute),
      convicted_on: conviction.convictedOn,
      status: conviction.status,
      forum: conviction.forum,
      incarcerated: conviction.incarcerated,
      released_on: conviction.releasedOn,
      jail_days: conviction.incarcerated === false ? 0 : conviction.jailDays,
      current_custody: false,
      evidence: conviction.source,
    }),
  )
  const here = charges
    .filter((charge) => charge.status === 'convicted')
    .map(
      (charge): Item => ({
        ...offenseItem(charge, charge, by),
        state: stateOf(charge.statute) ?? by.home,
        convicted_on: charge.disposedOn,
        status: 'final',
        forum: 'adult',
        incarcerated: charge.sentence === null ? null : true,
        released_on: null,
        current_custody: true,
        evidence: 'own_rap_sheet',
      }),
    )
  const known = [...earlier, ...here]
  return booking?.historyCheckedAt ? known : [...known, 'unknown']
}

type Statutory = Pick<Charge, 'class' | 'punishable' | 'wobbler' | 'incident'>

function offenseItem(offense: Offense, { class: kind, punishable, wobbler, incident }: Statutory, { lists, day }: By): Item {
  const marks = lists.map((list) => [list.id, listed(offense, list, day)] as const)
  const undecided = marks.filter(([, truth]) => truth === 'unknown').map(([id]) => id)
  return {
    title: offense.title,
    statute: offense.statute,
    class: kind,
    degree: offense.degree,
    punishable,
    wobbler,
    incident,
    lists: marks.filter(([, truth]) => truth === true).map(([id]) => id),
    ...(undecided.length > 0 ? { lists_unknown: undecided } : {}),
  }
}

/** `TX PC 22.021` names its state; `PC 22.021` does not. */
const stateOf = (statute: string | null): string | null => /^([A-Z]{2})\s+\S+\s+\S/.exec(statute ?? '')?.[1] ?? null
