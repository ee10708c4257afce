/** The office's own identity provider, if it has one: named whole or not at all, its secret in a file and never in the environment. */
import { readFileSync } from 'node:fs'
import type { FactorDemand } from '#shared/core/signIn/providerSays.ts'

export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The word on the button. */
  readonly name: string
  /** The claim that names the person; null for the usual ones. */
  readonly claim: string | null
  readonly factor: FactorDemand | null
  /** How long ago the person may have proved at the provider who they are; 0: anew at every sign-in. */
  readonly maxAgeSeconds: number
}

type Env = {
  readonly DESK_OIDC_ISSUER?: string | undefined
  readonly DESK_OIDC_CLIENT_ID?: string | undefined
  readonly DESK_OIDC_CLIENT_SECRET_FILE?: string | undefined
  readonly DESK_OIDC_NAME: string
  readonly DESK_OIDC_CLAIM?: string | undefined
  readonly DESK_OIDC_MFA?: string | undefined
  readonly DESK_OIDC_MAX_AGE: number
}

/** Throws an Error that says which setting is missing or wrong. */
export function readProviderSettings(env: Env): ProviderSettings | null {
  const { DESK_OIDC_ISSUER: issuer, DESK_OIDC_CLIENT_ID: clientId, DESK_OIDC_CLIENT_SECRET_FILE: file } = env
  if (!issuer && !clientId && !file) return null
  if (!issuer || !clientId || !file)
    throw new Error('Set DESK_OIDC_ISSUER, DESK_OIDC_CLIENT_ID and DESK_OIDC_CLIENT_SECRET_FILE, or none of them.')
  if (!travelsSafely(issuer)) throw new Error('DESK_OIDC_ISSUER must begin with https://.')
  const clientSecret = readFileSync(file, 'utf8').trim()
  if (clientSecret === '') throw new Error('The file of DESK_OIDC_CLIENT_SECRET_FILE is empty.')
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.DESK_OIDC_NAME,
    claim: env.DESK_OIDC_CLAIM ?? null,
    factor: env.DESK_OIDC_MFA === undefined ? null : readFactor(env.DESK_OIDC_MFA),
    maxAgeSeconds: env.DESK_OIDC_MAX_AGE * 60,
  }
}

/** `amr=mfa` or `acr=silver,gold`. */
function readFactor(text: string): FactorDemand {
  const [claim = '', rest = ''] = text.split(/=(.*)/s)
  const values = rest.split(',').map((value) => value.trim())
  if (claim.trim() === '' || values.includes('')) throw new Error('Write DESK_OIDC_MFA as claim=value, for example amr=mfa.')
  return { claim: claim.trim(), values }
}

/** Over TLS, or not over a network at all. */
export function travelsSafely(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}
