/** The boxes of the form: which reason is meant, in the words of the form or of a form field, and what ticked ones offer together. */
import type { Offer } from '../../record/paperReading.ts'
import type { Place } from './offer.ts'

const REASON: readonly (readonly [id: string, words: RegExp])[] = [
  ['final_order', /\w?inal\s+order|order\s+of\s+rem/i],
  ['pending_proceedings', /\b(pending|pendency|ongoing)\b/i],
  ['biometric', /biometric/i],
  ['statements', /\bstatements?\b|reliable evidence/i],
]
const BOX_2 = /\bbox\s?2\b|resume custody|completion of (the )?proceeding|transferred (here|to)/i

/** The reason, or `2` for box 2; null: the words name neither, or cannot be made out. */
export function tickOf(words: string): string | null {
  if (BOX_2.test(words)) return '2'
  return REASON.find(([, named]) => named.test(words))?.[0] ?? null
}

/** `tick` null: something is ticked, but what cannot be made out. */
export type Tick = Place & { readonly tick: string | null }

/** Box 1 and box 2 are never both ticked; where both seem to be, or not all can be made out, a person must look: nothing is offered. */
export function offersOfTicks(ticks: readonly Tick[]): Offer[] {
  const named = ticks.map(({ tick }) => tick).filter((tick) => tick !== null)
  const reasons = [...new Set(named.filter((tick) => tick !== '2'))]
  const two = ticks.some(({ tick }) => tick === '2')
  if (ticks.length === 0 || named.length < ticks.length || (two && reasons.length > 0)) return []
  const sure = ticks.map(({ confidence }) => confidence).filter((one) => one !== null)
  const place = {
    found: ticks
      .map(({ found }) => found)
      .join(' / ')
      .slice(0, 300),
    confidence: sure.length === 0 ? null : Math.min(...sure),
  }
  if (two) return [{ field: 'box', value: 2, ...place }]
  return [
    { field: 'box', value: 1, ...place },
    { field: 'reasons', value: reasons, ...place },
  ]
}
