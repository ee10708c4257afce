/** The office's provider as the door uses it: the address to which a person is sent (code flow with PKCE S256, state and nonce), and what their coming back is worth. */
import { createAuthorizationURL } from 'better-auth/oauth2'
import { z } from 'zod'
import { type Claims as Said, nameSaid } from '#shared/core/signIn/providerSays.ts'
import { getJson, newDescription } from './discover.ts'
import { newKeys } from './keys.ts'
import type { ProviderSettings } from './readSettings.ts'
import { readToken } from './readToken.ts'

/** What was made up for one way there and back, and is known to nobody else. */
type Errand = { readonly nonce: string; readonly verifier: string }

/** A sign-in at the provider by whoever is signed in here already. */
type Proof = { readonly at: string; readonly factor: boolean }

export type Provider = {
  readonly settings: ProviderSettings
  /** Throws where the provider does not answer. */
  readonly send: (errand: Errand & { readonly state: string; readonly back: string; readonly maxAge: number }) => Promise<URL>
  /** Throws where the provider does not answer; null where what it says does not hold. */
  readonly claims: (errand: Errand & { readonly code: string; readonly back: string }) => Promise<Said | null>
  /** By session: used up by the step that leans on it. A restart forgets them. */
  readonly proofs: Map<string, Proof>
}

const Claims = z.record(z.string(), z.unknown())

export function openProvider(settings: ProviderSettings): Provider {
  const describe = newDescription(settings.issuer)
  const keys = newKeys()
  return {
    settings,
    proofs: new Map(),
    send: async ({ state, nonce, verifier, back, maxAge }) =>
      createAuthorizationURL({
        id: 'provider',
        options: { clientId: settings.clientId },
        authorizationEndpoint: (await describe(true)).authorization_endpoint,
        redirectURI: back,
        scopes: ['openid', 'profile', 'email'],
        state,
        nonce,
        codeVerifier: verifier,
        ...(maxAge === 0 ? { prompt: 'login' } : {}),
        additionalParams: { max_age: String(maxAge), ...factorAsked(settings) },
      }),
    claims: async ({ code, nonce, verifier, back }) => {
      const described = await describe()
      const form = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: back, code_verifier: verifier })
      const { clientId, clientSecret } = settings
      const basic = described.token_endpoint_auth_methods_supported.includes('client_secret_basic')
      if (!basic)
        for (const [name, value] of Object.entries({ client_id: clientId, client_secret: clientSecret })) form.set(name, value)
      const answer = await getJson(described.token_endpoint, {
        method: 'POST',
        body: form,
        headers: basic ? { authorization: `Basic ${btoa(`${encoded(clientId)}:${encoded(clientSecret)}`)}` } : {},
      })
      const { data } = z.object({ id_token: z.string(), access_token: z.string().optional() }).safeParse(answer)
      const claims = data ? await readToken(data.id_token, { settings, described, keys, nonce }) : null
      if (!claims || nameSaid(claims, settings.claim) !== null) return claims
      // Some providers name the person only when they are asked again, and may be speaking of somebody else then (5.3.2).
      const { userinfo_endpoint: where } = described
      if (!where || !data?.access_token) return claims
      const more = Claims.parse(await getJson(where, { headers: { authorization: `Bearer ${data.access_token}` } }))
      return more['sub'] === claims['sub'] ? { ...more, ...claims } : null
    },
  }
}

/** As RFC 6749, 2.3.1 has it: each of the two is written as in a form before they are joined. */
const encoded = (text: string): string => new URLSearchParams({ text }).toString().slice('text='.length)

/** How the provider is told that the desk wants a second factor: by the standard's own word for it, or by asking for the claim. */
function factorAsked({ factor }: ProviderSettings): Record<string, string> {
  if (factor === null || factor.claim === 'amr') return {}
  const { claim, values } = factor
  if (claim === 'acr') return { acr_values: values.join(' ') }
  return { claims: JSON.stringify({ id_token: { [claim]: { essential: true, values } } }) }
}
