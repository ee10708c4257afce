/** Somebody comes back from the provider: what it says is verified, whose account it is found, and they are let in, asked for the desk's own code, or refused with a reason that is on record. */
import { randomBytes } from 'node:crypto'
import { APIError } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { type Claims, factorShown, nameSaid, provedSince } from '#shared/core/signIn/providerSays.ts'
import type { Services } from '../../context.ts'
import { atDoor, DESK } from '../enterAsDesk.ts'
import { letIn } from '../letIn.ts'
import { mustBeOpen } from '../mustBeOpen.ts'
import { addressOf, type Ctx, waitForCode } from '../whoIsThere.ts'
import { accountOf, tieTo } from './accountOf.ts'
import type { Errand } from './errand.ts'
import type { Provider } from './openProvider.ts'

const PATH = '/provider/return'
const PROOF_MS = 5 * 60_000

/** What the screen is to say; null where there is nothing to say. */
export type Said = string | null

type Query = Readonly<Record<string, unknown>>

export async function comeBack(services: Services, provider: Provider, ctx: Ctx, errand: Errand, back: string): Promise<Said> {
  const refused = refuse(services, addressOf(ctx))
  const { settings } = provider
  const { code, error, iss } = ctx.query as Query
  if (error !== undefined || typeof code !== 'string') return refused('providerRefused')
  // Another provider's answer is not taken for this one's (RFC 9207).
  if (iss !== undefined && iss !== settings.issuer) return refused('badToken')
  const claims = await provider.claims({ ...errand, code, back }).catch(() => undefined)
  if (claims === undefined) return refused('unreachable')
  if (claims === null) return refused('badToken')
  const name = nameSaid(claims, settings.claim)
  const spoken = await accountOf(services, settings, claims)
  if ('why' in spoken) return refused(spoken.why, spoken.userId, name)
  const { userId, untied } = spoken
  if (!provedSince(claims, errand.at, errand.why === 'signIn' ? settings.maxAgeSeconds : 0))
    return refused('notFresh', userId, name)
  if (errand.proving)
    return userId === errand.proving.userId
      ? prove(services, provider, errand.proving, claims)
      : refused('otherPerson', userId, name)
  return enterAs(services, provider, ctx, errand, { userId, untied, claims })
}

async function enterAs(
  services: Services,
  { settings }: Provider,
  ctx: Ctx,
  { notice }: Errand,
  { userId, untied, claims }: { readonly userId: string; readonly untied: boolean; readonly claims: Claims },
): Promise<Said> {
  const address = addressOf(ctx)
  try {
    const account = await mustBeOpen(services, userId, { path: PATH, address })
    if (untied && !(await tieTo(services, settings, claims, userId))) return 'otherSubject'
    const factor = factorShown(claims, settings.factor)
    if (!factor && account.secondFactor) {
      await waitForCode(ctx, userId, randomBytes(15).toString('base64url'))
      return 'CODE'
    }
    const way = factor ? 'providerFactor' : 'provider'
    await letIn(services, userId, { path: PATH, address, notice, inside: false, way })
    const user = await ctx.context.internalAdapter.findUserById(userId)
    const session = await ctx.context.internalAdapter.createSession(userId, false, { way })
    if (!user) throw new Error('an account that was let in is gone')
    await setSessionCookie(ctx, { session, user })
    return null
  } catch (error) {
    if (error instanceof APIError && typeof error.body?.code === 'string') return error.body.code
    throw error
  }
}

/** Kept for the step that leans on it; it is that step that enters it. */
function prove({ now }: Services, { proofs, settings }: Provider, { sessionId }: { sessionId: string }, claims: Claims): Said {
  const at = now()
  for (const [other, kept] of proofs) if (Date.parse(at) - Date.parse(kept.at) > PROOF_MS) proofs.delete(other)
  proofs.set(sessionId, { at, factor: factorShown(claims, settings.factor) })
  return null
}

/** `name`: who they are at the provider, so that an administrator can see whom to name. */
const refuse =
  (services: Services, address: string) =>
  async (what: string, userId: string | null = null, name: string | null = null): Promise<Said> => {
    await atDoor(services, 'session.refused', DESK, services.now(), ({ enter }) =>
      enter({
        act: 'session.refused',
        subjectId: userId ?? 'unknown',
        detail: { what, address, ...(name === null ? {} : { name: name.slice(0, 120) }) },
      }),
    )
    return what
  }
