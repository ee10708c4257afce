/** A court's stay of one clause: it is a gap in the dates of that clause alone, ends on its day, and no later text may leave it out. */
import { describe, expect, it } from 'vitest'
import { inForce } from '#shared/core/inForce.ts'
import { clauseAt, liftStay, lostStays, stayClause } from '#shared/core/stay.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import type { Policy, Provision } from '#shared/record/policy.ts'

const policy = LIBRARY.find(({ id }) => id === 'selective_convicted') as Policy
const [first, second] = policy.provisions as [Provision, Provision]
const place = { policy: policy.id, clause: first.clause }
const stay = { from: '2026-03-01', to: null, by: 'District Court, order 12' }
const stayed = stayClause([policy], place, stay)

const days = (policies: readonly Policy[], clause: Provision): string[] => {
  const [text] = policies as [Policy]
  const provision = clauseAt(policies, { policy: text.id, clause: clause.clause }) as Provision
  return ['2026-02-28', '2026-03-01', '2026-03-02T10:00:00', '2030-01-01'].filter((day) => inForce(text, provision, day))
}
const ALWAYS = ['2026-02-28', '2026-03-01', '2026-03-02T10:00:00', '2030-01-01']

describe('a stay', () => {
  it('takes its clause out of force from its first day on, and no other clause', () => {
    expect(days([policy], first)).toEqual(ALWAYS)
    expect(days(stayed, first)).toEqual(['2026-02-28'])
    expect(days(stayed, second)).toEqual(ALWAYS)
  })

  it('that ends leaves the day of its end in force again', () => {
    expect(days(stayClause([policy], place, { ...stay, to: '2026-03-02' }), first)).toEqual(
      ALWAYS.filter((day) => day !== '2026-03-01'),
    )
    expect(days(liftStay(stayed, place, stay, '2026-03-02'), first)).toEqual(ALWAYS.filter((day) => day !== '2026-03-01'))
  })

  it('lifted by the day on which it was to begin never was one', () => {
    expect(clauseAt(liftStay(stayed, place, stay, '2026-03-01'), place)?.stayed).toEqual([])
  })

  it('is lifted alone: the order of another court stands', () => {
    const other = { ...stay, by: 'Court of Appeals, order 3' }
    const lifted = liftStay(stayClause(stayed, place, other), place, stay, '2026-03-02')
    expect(clauseAt(lifted, place)?.stayed).toEqual([{ ...stay, to: '2026-03-02' }, other])
  })

  it('of a clause that a text has not changes nothing', () => {
    expect(stayClause([policy], { ...place, clause: '99' }, stay)).toEqual([policy])
  })
})

describe('a later text', () => {
  const lost = { ...place, ...stay }
  it.each<[string, readonly Policy[], unknown[]]>([
    ['that leaves the stay out', [policy], [lost]],
    ['that shortens it', liftStay(stayed, place, stay, '2026-06-01'), [lost]],
    ['that keeps it', stayed, []],
    ['that calls the clause by another name', [{ ...policy, provisions: [{ ...first, clause: '99' }, second] }], [lost]],
    ['without that clause', [{ ...policy, provisions: [second] }], []],
    ['of another name', [{ ...policy, id: 'another' }], []],
  ])('%s', (_, after, found) => {
    expect(lostStays(stayed, after, '2026-03-05')).toEqual(found)
  })

  it('may leave out a stay that is over', () => {
    expect(lostStays(stayClause([policy], place, { ...stay, to: '2026-03-05' }), [policy], '2026-03-05')).toEqual([])
  })
})
