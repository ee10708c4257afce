/**
 * The provider's word on a person is read only after its signature, issuer, audience, time and nonce are verified (OpenID Connect Core 1.0,
 * 3.1.3.7). The sign-in library checks those; for whom the token was made out is checked here, and that it was signed with a key pair.
 */
import { verifyProviderIdToken } from 'better-auth/oauth2'
import type { Claims } from '#shared/core/signIn/providerSays.ts'
import type { Described } from './discover.ts'
import type { newKeys } from './keys.ts'
import type { ProviderSettings } from './readSettings.ts'

const KEY_PAIRS = /^(RS|PS|ES)(256|384|512)$|^(EdDSA|Ed25519)$/

type Check = {
  readonly settings: ProviderSettings
  readonly described: Described
  readonly keys: ReturnType<typeof newKeys>
  readonly nonce: string
}

/** Null where any of it does not hold. */
export async function readToken(token: string, { settings, described, keys, nonce }: Check): Promise<Claims | null> {
  let claims: Claims | null = null
  const idToken = {
    jwks: (header: { readonly kid?: string }) => keys(described.jwks_uri, header.kid),
    issuer: settings.issuer,
    audience: settings.clientId,
    algorithms: described.id_token_signing_alg_values_supported.filter((one) => KEY_PAIRS.test(one)),
    maxTokenAge: '10m',
    verifyClaims: (said: Claims) => {
      claims = said
      return madeOutFor(said, settings.clientId)
    },
  }
  const holds = await verifyProviderIdToken({ id: 'provider', idToken }, token, nonce)
  return holds ? claims : null
}

function madeOutFor({ sub, aud, azp }: Claims, clientId: string): boolean {
  if (typeof sub !== 'string' || sub === '') return false
  return azp === undefined ? typeof aud === 'string' || (Array.isArray(aud) && aud.length === 1) : azp === clientId
}
