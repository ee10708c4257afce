/** What can be done with the request itself now, and why the rest cannot. */
import { type Actor, type Permission, permits } from '#shared/core/permit.ts'
import type { Dossier } from '#client/dossier.ts'
import type { Offer } from '#client/part/Verb.tsx'
import { sayCode, sayWhoCan } from '#client/words.ts'

export type DetainerVerb = 'attach' | 'serve' | 'warrant' | 'fact' | 'cancelled' | 'close' | 'notOurs' | 'evaluate'

export function detainerOffers({ detainer }: Dossier, actor: Actor): readonly Offer<DetainerVerb>[] {
  const closed = detainer.status === 'active' ? null : sayCode('detainer.closed')
  const offer = (verb: DetainerVerb, label: string, permission: Permission, letter?: string, why: string | null = null) => ({
    verb,
    label,
    ...(letter ? { letter } : {}),
    why: closed ?? why ?? (permits(actor, permission) ? null : sayWhoCan(permission)),
  })
  const attached = detainer.bookingId === null ? null : 'It is attached already.'
  const served = detainer.service === null ? null : 'Service is recorded already.'
  return [
    offer('attach', 'Attach to a booking', 'detainer.write', 'b', attached),
    offer('fact', 'Record a fact', 'fact.write', 'f'),
    offer('serve', 'Record service', 'detainer.write', 's', served),
    offer('warrant', 'Warrant', 'detainer.write', 'w'),
    offer('evaluate', 'Evaluate as of today', 'detainer.write', 'e'),
    offer('cancelled', 'Cancelled by ICE', 'detainer.write'),
    offer('close', 'Close', 'detainer.write'),
    offer('notOurs', 'Not ours', 'detainer.write'),
  ]
}
