/**
 * When the policy's own time for a hold is over: its cap counted from where the text counts it, ended earlier by ICE taking custody or
 * cancelling the request. It stands even where no hold is allowed any more, so that the record says when the time was up.
 */
import type { Facts } from '../record/fact.ts'
import type { Policy } from '../record/policy.ts'
import { hoursOf } from './capHours.ts'
import { clausesOf } from './clause.ts'
import { inForce } from './inForce.ts'
import { momentOf } from './moment.ts'
import { readingOf } from './reading.ts'

const HOUR_MS = 3_600_000
const ENDED_BY = ['ice_took_custody_at', 'request.rescinded_at'] as const

/**
 * In the facts' own way of writing time, to the minute. Null: no clause with a cap in plain hours applies, or what it counts from is not
 * known. A cap that leaves days out needs the office's holidays and is not answered here.
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

function endOf(from: string, cap: string): string | null {
  if (from === 'unknown') return null
  if (cap === 'until_23:59_same_day') return `${from.slice(0, 10)}T23:59${from.slice(16).replace(/^:\d\d(\.\d+)?/, '')}`
  if (!/^\d+h$/.test(cap)) return null
  const offset = /(Z|[+-]\d\d:\d\d)$/.exec(from)?.[0] ?? ''
  const shifted = new Date(Date.parse(`${from.slice(0, 16)}Z`) + hoursOf(cap) * HOUR_MS)
  return shifted.toISOString().slice(0, 16) + offset
}
