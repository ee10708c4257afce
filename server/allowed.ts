/** Whether somebody may do what a procedure does. */
import { randomUUID } from 'node:crypto'
import { type Actor, type Permission, permits } from '#shared/core/permit.ts'
import { Problem } from '#shared/problem.ts'
import { act } from './act.ts'
import type { Context, Services } from './context.ts'
import { refusal } from './refusal.ts'

/** Who is refused is on record (ASVS 16.3.2): the ledger names the procedure and what it would have taken. */
export async function allowed({ actor, services, at }: Context, permission: Permission, path: string): Promise<Actor> {
  if (!actor) throw refusal(new Problem('actor.notSignedIn'))
  if (permits(actor, permission)) return actor
  await refusedTo(services, actor, at, path, permission)
  throw refusal(new Problem('actor.notPermitted', { permission }))
}

/** Enters the refusal, in the ledger and for good. */
export const refusedTo = (services: Services, actor: Actor, at: string, path: string, permission: Permission): Promise<void> =>
  act(services, { key: randomUUID(), procedure: path, input: null, actor, at }, ({ enter }) =>
    enter({ act: 'access.refused', subjectId: path, detail: { permission, role: actor.role } }),
  )
