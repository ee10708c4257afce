/**
 * Whose account the provider speaks of. Nobody gets one by it: an administrator made the account and named the provider's user there. The
 * first who comes under that name is tied to it by issuer and subject, which the provider never gives to somebody else; whoever comes under
 * the name later with another subject is not that person (OpenID Connect Core 1.0, 5.7).
 */
import { namedAtProvider, tie, tiedTo } from '#db/repository/provider.ts'
import { accountById } from '#db/repository/signIn.ts'
import { type Claims, nameSaid } from '#shared/core/signIn/providerSays.ts'
import type { Services } from '../../context.ts'
import { atDoor, DESK } from '../enterAsDesk.ts'
import type { ProviderSettings } from './readSettings.ts'

/** `untied`: the account was named and nobody has come under that name. */
export type Spoken =
  | { readonly userId: string; readonly untied: boolean }
  | { readonly userId: string | null; readonly why: 'unknownPerson' | 'otherSubject' }

export async function accountOf({ databases }: Services, settings: ProviderSettings, claims: Claims): Promise<Spoken> {
  const tied = await tiedTo(databases.read, settings.issuer, String(claims['sub']))
  if (tied) return { userId: tied.id, untied: false }
  const name = nameSaid(claims, settings.claim)
  const named = name === null ? undefined : await namedAtProvider(databases.read, name)
  if (!named) return { userId: null, why: 'unknownPerson' }
  return named.providerSubject === null ? { userId: named.id, untied: true } : { userId: named.id, why: 'otherSubject' }
}

/** False: somebody else came under the name meanwhile. */
export async function tieTo(services: Services, { issuer }: ProviderSettings, claims: Claims, userId: string): Promise<boolean> {
  const subject = String(claims['sub'])
  const actor = (await accountById(services.databases.read, userId)) ?? DESK
  return atDoor(services, 'account.tie', actor, services.now(), async ({ tx, enter }) => {
    const done = await tie(tx, userId, issuer, subject)
    await enter(
      done
        ? { act: 'account.tied', subjectId: userId, detail: { issuer, subject } }
        : { act: 'session.refused', subjectId: userId, detail: { what: 'otherSubject' } },
    )
    return done
  })
}
