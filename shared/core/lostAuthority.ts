/** Why a running hold has no authority before its time is over: its request was cancelled, or the decision is no longer to hold. */
import type { Matter } from '../record/matter.ts'

/** Null: it has. */
export function lostAuthority({ detainer, decided }: Pick<Matter, 'detainer' | 'decided'>): 'cancelled' | 'notDecided' | null {
  if (detainer.status !== 'active') return 'cancelled'
  return decided?.outcome === 'hold' ? null : 'notDecided'
}
