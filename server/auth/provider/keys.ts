/** The keys with which the provider signs: kept while they serve, read again when it signs with one that is not known, at most twice a minute. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'
import { getJson } from './discover.ts'

const Keys = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional(), use: z.string().optional() })),
})
type Key = z.infer<typeof Keys>['keys'][number]

const COOL_MS = 30_000

/** The key that a token's header names. Throws where there is none. */
export function newKeys(): (uri: string, kid: string | undefined) => Promise<KeyObject> {
  let kept: { readonly at: number; readonly uri: string; readonly keys: readonly Key[] } | null = null
  const read = async (uri: string) => {
    const { keys } = Keys.parse(await getJson(uri))
    // A secret shared by both sides proves nothing about who signed.
    kept = { at: Date.now(), uri, keys: keys.filter(({ kty, use = 'sig' }) => kty !== 'oct' && use === 'sig') }
    return kept
  }
  return async (uri, kid) => {
    const known = kept?.uri === uri ? kept : await read(uri)
    const found = chosen(known.keys, kid) ?? (Date.now() - known.at > COOL_MS ? chosen((await read(uri)).keys, kid) : undefined)
    if (!found) throw new Error('the provider signed with a key that it does not publish')
    return createPublicKey({ key: found, format: 'jwk' })
  }
}

const chosen = (keys: readonly Key[], kid: string | undefined): Key | undefined =>
  kid === undefined ? (keys.length === 1 ? keys[0] : undefined) : keys.find((key) => key.kid === kid)
