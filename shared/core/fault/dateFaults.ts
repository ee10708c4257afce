/** Dates of a text that cannot be: ends before beginnings, stays and clauses and lists on days when the text is not in force. */
import type { OffenseList } from '../../record/offenseList.ts'
import type { Policy, Provision, Stay } from '../../record/policy.ts'
import type { Found } from './conditionFaults.ts'

type Dates = { readonly from?: string | undefined; readonly to?: string | null | undefined }

const found = (place: string, says: string): Found => ({ kind: 'date', place, says })

const reversed = ({ from, to }: Dates): boolean => typeof to === 'string' && from !== undefined && to <= from

/** Whether they share a day; without a first day a time has always been, without a last day it never ends. */
const meet = (a: Dates, b: Dates): boolean =>
  (!a.from || !b.to || a.from < b.to) && (!b.from || !a.to || b.from < a.to) && !reversed(a) && !reversed(b)

export function dateFaults(policy: Policy): readonly Found[] {
  if (reversed(policy)) return [found('to', 'The policy ends before it begins.')]
  return policy.stayed.flatMap((stay, i) => stayFaults(stay, `stayed[${i}]`, [policy], 'the text'))
}

export function provisionDateFaults(policy: Policy, provision: Provision, place: string): readonly Found[] {
  if (reversed(provision)) return [found(`${place}.to`, 'The provision ends before it begins.')]
  if (reversed(policy)) return []
  if (!meet(provision, policy)) {
    const side = provision.from !== undefined && typeof policy.to === 'string' && provision.from >= policy.to ? 'from' : 'to'
    return [
      found(`${place}.${side}`, 'The provision has no day on which the text itself is in force. Correct the day or take it out.'),
    ]
  }
  return (provision.stayed ?? []).flatMap((stay, i) =>
    stayFaults(stay, `${place}.stayed[${i}]`, [policy, provision], 'the provision'),
  )
}

/** A court may order a stay before the text begins; it must only touch a day of it. */
function stayFaults(stay: Stay, place: string, dates: readonly Dates[], of: string): readonly Found[] {
  if (reversed(stay)) return [found(`${place}.to`, 'The stay ends before it begins.')]
  if (dates.every((one) => meet(stay, one))) return []
  return [found(place, `The stay has no day on which ${of} would be in force without it. Correct its days or take it out.`)]
}

/** A list that the text names must stand on some day on which the text binds. */
export function listDateFaults(policy: Policy, lists: readonly OffenseList[]): readonly Found[] {
  return policy.lists.flatMap((id): Found[] => {
    const list = lists.find((one) => one.id === id)
    if (!list || reversed(policy) || bindingTimes(policy).some((time) => meet(time, list))) return []
    const until = list.to === null ? '' : ` until ${list.to}`
    const says = `The offense list "${id}" stands from ${list.from}${until}, on no day on which the text is in force. Name the list of that time.`
    return [{ kind: 'list', place: 'lists', says }]
  })
}

/** The dates of the text without its stays. */
const bindingTimes = ({ from, to, stayed }: Policy): readonly Dates[] =>
  stayed.reduce<readonly Dates[]>(
    (times, stay) =>
      times.flatMap((time) =>
        meet(time, stay)
          ? [{ from: time.from, to: stay.from }, ...(stay.to === null ? [] : [{ from: stay.to, to: time.to }])].filter(
              (part) => part.from === undefined || part.to === undefined || part.to === null || part.from < part.to,
            )
          : [time],
      ),
    [{ from, to }],
  )
