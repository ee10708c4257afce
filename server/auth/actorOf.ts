/** Who sends this request: read from the session each time, so that a revoked or disabled person is refused at the next call. */
import { fromNodeHeaders } from 'better-auth/node'
import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, ROLES, type Role } from '#shared/core/permit.ts'
import { ABSOLUTE_MS, type Auth } from './auth.ts'

export type SignedIn = { readonly actor: Actor; readonly sessionId: string }

/** `refresh`: this request is a person's doing and keeps the session alive; background traffic does not. */
export async function actorOf(auth: Auth, headers: IncomingHttpHeaders, at: string, refresh: boolean): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(headers), query: { disableRefresh: !refresh } })
  if (!found || Date.parse(at) - found.session.createdAt.getTime() > ABSOLUTE_MS || found.user.disabledAt) return null
  const role = ROLES.find((one): one is Role => one === found.user.role)
  return role ? { actor: { id: found.user.id, name: found.user.name, role }, sessionId: found.session.id } : null
}
