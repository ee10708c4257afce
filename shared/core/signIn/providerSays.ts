/**
 * What the word of the office's provider says of a person: who they are there, whether it asked them for a second factor, and when they
 * proved it (OpenID Connect Core 1.0, 2 and 5.1; RFC 8176). What it does not say is never taken as said.
 */
export type Claims = Readonly<Record<string, unknown>>

/** One of these values of this claim shows a second factor. */
export type FactorDemand = { readonly claim: string; readonly values: readonly string[] }

/** Clocks of two machines differ a little. */
const SKEW_SECONDS = 30

/**
 * `claim`: the one that the office named, or null for the usual ones. An e-mail address that the provider has not checked may have been
 * typed by anybody.
 */
export function nameSaid(claims: Claims, claim: string | null): string | null {
  if (claim !== null) return claim === 'email' && claims['email_verified'] === false ? null : folded(claims[claim])
  return folded(claims['preferred_username']) ?? (claims['email_verified'] === true ? folded(claims['email']) : null)
}

export function factorShown(claims: Claims, demand: FactorDemand | null): boolean {
  if (demand === null) return false
  const said = claims[demand.claim]
  return [said].flat().some((one) => typeof one === 'string' && demand.values.includes(one))
}

/** Whether the person proved at the provider who they are no longer ago than that before `begunAt` (UTC ISO text). */
export function provedSince(claims: Claims, begunAt: string, maxAgeSeconds: number): boolean {
  const at = claims['auth_time']
  return typeof at === 'number' && at >= Date.parse(begunAt) / 1000 - maxAgeSeconds - SKEW_SECONDS
}

/** As a name is kept: without case and blanks around it. */
const folded = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().toLowerCase() : null
