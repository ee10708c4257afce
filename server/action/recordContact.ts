/** Somebody was told something: who, how, when, with what result. A release date that the policy keeps from ICE is refused before it is told; one that was told all the same is recorded as what it is. */
import { insertContact } from '#db/repository/contact.ts'
import { matterById } from '#db/repository/matter.ts'
import { mayTell } from '#shared/core/mayTell.ts'
import { Problem } from '#shared/problem.ts'
import type { Contact, ContactInput } from '#shared/record/contact.ts'
import type { Acting } from '../context.ts'

/** Throws `record.notFound`, `contact.notAllowed`, `duty.inFuture`, `duty.beforeReceipt`. */
export async function recordContact(acting: Acting, input: ContactInput): Promise<Contact> {
  const { tx, actor, at, newId } = acting
  const matter = await matterById(tx, input.detainerId)
  if (!matter) throw new Problem('record.notFound', { detainerId: input.detainerId })
  const allowed = mayTell(input, matter.evaluation?.verdict.actions.notify ?? null)
  if (!allowed && input.against === null) throw new Problem('contact.notAllowed')
  if (input.at > at) throw new Problem('duty.inFuture')
  if (input.at < matter.detainer.receivedAt) throw new Problem('duty.beforeReceipt')
  const contact = {
    id: newId(),
    ...input,
    against: allowed ? null : input.against,
    enteredAt: at,
    by: actor.id,
    byName: actor.name,
  }
  await insertContact(tx, contact)
  const { id, detainerId, to, told, method, result } = contact
  const detail = { to, told, method, result, at: contact.at, against: contact.against }
  await acting.enter({ act: 'contact.recorded', subjectId: id, detainerId, bookingId: matter.booking?.id ?? null, detail })
  return contact
}
