/** A policy of a few clauses, written down in a line each, and facts of a day on which it is in force. */
import type { Facts } from '#shared/record/fact.ts'
import { Policy } from '#shared/record/policy.ts'

export type Clause = Partial<Policy['provisions'][number]>
export const text = (id: string, provisions: readonly Clause[], over: Partial<Policy> = {}): Policy =>
  Policy.parse({
    id,
    title: id,
    authority: id,
    layer: 'office',
    citation: id,
    source: id,
    from: '2026-01-01',
    untilResolved: 'decline',
    provisions: provisions.map((clause, i) => ({
      clause: `${i + 1}`,
      citation: `${id} ${i + 1}`,
      sentence: `Clause ${i + 1}.`,
      when: { always: true },
      ...clause,
    })),
    ...over,
  })

export const facts = (over: Partial<Facts> = {}): Facts => ({
  as_of: '2026-03-03',
  charges: [],
  convictions: [],
  warrants: [],
  ...over,
})
