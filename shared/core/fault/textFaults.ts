/** What is wrong with a text as it is written, apart from what it comes to: names, citations, dates, lists, and clauses that say nothing. */
import type { OffenseList } from '../../record/offenseList.ts'
import type { Policy, Provision } from '../../record/policy.ts'
import { conditionFaults, type Found } from './conditionFaults.ts'
import { dateFaults, listDateFaults, provisionDateFaults } from './dateFaults.ts'

export function textFaults(policy: Policy, lists: readonly OffenseList[]): readonly Found[] {
  return [
    ...policy.lists
      .filter((id) => !lists.some((list) => list.id === id))
      .map((id): Found => ({ kind: 'list', place: 'lists', says: `There is no offense list "${id}".` })),
    ...listDateFaults(policy, lists),
    ...dateFaults(policy),
    ...uncited(policy.citation, 'citation'),
    ...(policy.duties ?? []).flatMap((duty, i) => uncited(duty.citation, `duties[${i}].citation`)),
    ...policy.provisions.flatMap((provision, index) => provisionFaults(policy, provision, index)),
  ]
}

const uncited = (citation: string, place: string): readonly Found[] =>
  citation.trim() === '' ? [{ kind: 'citation', place, says: 'Cite where this stands in the published text.' }] : []

function provisionFaults(policy: Policy, provision: Provision, index: number): readonly Found[] {
  const place = `provisions[${index}]`
  return [
    ...conditionFaults(provision.when, `${place}.when`, null, policy.lists),
    ...uncited(provision.citation, `${place}.citation`),
    ...nameFaults(policy, provision, index),
    ...provisionDateFaults(policy, provision, place),
    ...emptyFaults(provision, place),
  ]
}

function nameFaults({ provisions }: Policy, { clause, over = [] }: Provision, index: number): readonly Found[] {
  const place = `provisions[${index}]`
  const twice = provisions.findIndex((other) => other.clause === clause) < index
  const below = provisions.slice(index + 1).map((other) => other.clause)
  const wrong = over.flatMap((name, i): Found[] => {
    if (name === '*' || below.includes(name)) return []
    const above = provisions.some((other) => other.clause === name)
    const says = above
      ? `Clause "${name}" does not stand below this one, so this one cannot prevail over it. Change the order or take the name out.`
      : `There is no clause "${name}" to prevail over. Correct the name or take it out.`
    return [{ kind: 'name', place: `${place}.over[${i}]`, says }]
  })
  const again: Found = {
    kind: 'name',
    place: `${place}.clause`,
    says: `Clause "${clause}" stands above already; give each its own name.`,
  }
  return [...(twice ? [again] : []), ...wrong]
}

function emptyFaults({ says, outcome, duties, maxHold, holdFrom }: Provision, place: string): readonly Found[] {
  const speaks = Object.keys(says).length > 0 || outcome !== undefined || duties.length > 0 || maxHold !== undefined
  const nothing: Found = {
    kind: 'empty',
    place,
    says: 'The provision says nothing: no action, no outcome, no duty, no limit. Let it say something or take it out.',
  }
  const from: Found = {
    kind: 'empty',
    place: `${place}.holdFrom`,
    says: 'It is said from when a hold counts, but not how long it may last. Give the limit or take this out.',
  }
  return [...(speaks ? [] : [nothing]), ...(holdFrom !== undefined && maxHold === undefined ? [from] : [])]
}
