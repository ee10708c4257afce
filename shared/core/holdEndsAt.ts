/**
 * When the policy's own time for a hold is over: its cap counted from where the text counts it, ended earlier by ICE taking custody or
 * cancelling the request. It stands even where no hold is allowed any more, so that the record says when the time was up.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import { spanOf } from './capHours.ts'
import { clausesOf } from './clause.ts'
import { holdExpiry } from './holdExpiry.ts'
import { leftOut } from './leftOut.ts'
import { inForce } from './inForce.ts'
import { momentOf } from './moment.ts'
import { readingOf } from './reading.ts'

const ENDED_BY = ['ice_took_custody_at', 'request.rescinded_at'] as const

/**
 * In the facts' own way of writing time, to the minute; federal holidays are left out on their statutory dates. Null: no clause with a cap applies, or what it
 * counts from is not known to the minute.
 */
export function holdEndsAt(policies: readonly Policy[], facts: Facts): string | null {
  const capped = policies
    .flatMap(clausesOf)
    .filter(({ policy, provision }) => provision.maxHold !== undefined && inForce(policy, provision, facts.as_of))
    .find((clause) => readingOf(clause, facts, new Map()).truth === true)
  if (!capped) return null
  const { maxHold = '', holdFrom } = capped.provision
  const from = facts[holdFrom === 'receipt' ? 'request.received_at' : 'would_be_released_at']
  const end = typeof from === 'string' ? endOf(from, maxHold) : null
  const ended = ENDED_BY.map((name) => facts[name]).filter((at): at is string => typeof at === 'string' && at !== 'unknown')
  const [first] = [...(end === null ? [] : [end]), ...ended].toSorted((a, b) => momentOf(a) - momentOf(b))
  return first ?? null
}

/** Counted on the wall clock of the text itself; its offset is carried along. */
function endOf(from: string, cap: string): string | null {
  if (from === 'unknown' || from.length <= 10) return null
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(from)?.[0] ?? ''
  const wall = new Date(Date.parse(`${from.slice(0, 16)}Z`)).toISOString()
  return holdExpiry(wall, spanOf(cap, leftOut(true, 'holidays-statutory', Number(from.slice(0, 4)))), 'UTC').slice(0, 16) + offset
}
