/**
 * Who sends this request: read from the session each time, so that a revoked, disabled or locked out person is refused at the next call. A
 * session ends when nobody did anything in it for as long as the office's rule says, and opens nothing while its owner has still to set a
 * password or a second factor.
 */
import { fromNodeHeaders } from 'better-auth/node'
import type { IncomingHttpHeaders } from 'node:http'
import { accountById } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { stayActive } from '#db/repository/session.ts'
import { type Actor, ROLES, type Role } from '#shared/core/permit.ts'
import { idle, type StillToDo, stillToDo, WAYS } from '#shared/core/signIn/standingOf.ts'
import type { Services } from '../context.ts'
import type { Auth } from './auth.ts'

export type SignedIn = { readonly actor: Actor; readonly sessionId: string; readonly todo: StillToDo | null }

/** How fine the last activity is kept. */
const KEPT_EVERY_MS = 20_000

/** `active`: this request is a person's doing and keeps the session alive; background traffic does not. */
export async function actorOf(
  { auth, services: { databases } }: { readonly auth: Auth; readonly services: Services },
  headers: IncomingHttpHeaders,
  at: string,
  active: boolean,
): Promise<SignedIn | null> {
  const found = await auth.api.getSession({ headers: fromNodeHeaders(headers), query: { disableRefresh: true } })
  if (!found) return null
  const rule = await signInRule(databases.read)
  const activeAt = found.session.updatedAt.toISOString()
  const account = await accountById(databases.read, found.user.id)
  const role = ROLES.find((one): one is Role => one === account?.role)
  if (!account || !role || account.disabledAt !== null || idle(activeAt, rule, at)) return null
  if (active && Date.parse(at) - Date.parse(activeAt) > KEPT_EVERY_MS) await stayActive(databases.write, found.session.id, at)
  return {
    actor: { id: account.id, name: account.name, role },
    sessionId: found.session.id,
    todo: stillToDo(account, rule, at, WAYS.find((way) => way === found.session.way) ?? 'password'),
  }
}
