/**
 * Where the provider is asked for what, in its own words (OpenID Connect Discovery 1.0): read whenever somebody sets out for it, so that one
 * that is down is said to be down before anybody leaves the desk, and kept for their way back; believed only where it names the very issuer that the office set and nothing travels in the open.
 */
import { z } from 'zod'
import { travelsSafely } from './readSettings.ts'

const address = z.url().refine(travelsSafely)

const Described = z.object({
  issuer: z.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  userinfo_endpoint: address.optional(),
  id_token_signing_alg_values_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})
export type Described = z.infer<typeof Described>

const AGAIN_MS = 3_600_000
const WAITS_MS = 5_000

/** `anew`: asked now. Throws where the provider does not answer, or describes somebody else. */
export function newDescription(issuer: string): (anew?: boolean) => Promise<Described> {
  let kept: { readonly at: number; readonly described: Described } | null = null
  return async (anew = false) => {
    if (!anew && kept && Date.now() - kept.at < AGAIN_MS) return kept.described
    const described = Described.parse(await getJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`))
    if (described.issuer !== issuer) throw new Error(`the provider calls itself ${described.issuer}`)
    kept = { at: Date.now(), described }
    return described
  }
}

/** Follows nobody elsewhere and does not wait for long. */
export async function getJson(url: string, request: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WAITS_MS), ...request })
  if (!response.ok) throw new Error(`${new URL(url).origin} answered ${response.status}`)
  return response.json()
}
