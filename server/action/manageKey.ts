/** Keys of outside systems are made and revoked by an administrator; only the hash is kept, and a revoked key is never valid again. */
import type { z } from 'zod'
import { apiKeyById, insertApiKey, revokeApiKey } from '#db/repository/apiKey.ts'
import { Problem } from '#shared/problem.ts'
import type { ApiKey, MakeKeyInput, RevokeKeyInput } from '#shared/record/apiKey.ts'
import { sha256 } from '../act.ts'
import type { Acting } from '../context.ts'

/** `desk_` and four more: enough to tell keys apart, nothing to guess from. */
const SHOWN = 9

export type KnownKey = Omit<ApiKey, 'hash'>

export async function makeKey(
  { tx, at, actor, newId, enter }: Acting,
  { system, secret }: z.output<typeof MakeKeyInput>,
): Promise<KnownKey> {
  const key = {
    id: newId(),
    system,
    begins: secret.slice(0, SHOWN),
    madeAt: at,
    madeByName: actor.name,
    revokedAt: null,
    revokedByName: null,
    usedAt: null,
    refusedAt: null,
  }
  await insertApiKey(tx, { ...key, hash: sha256(secret) })
  await enter({ act: 'system.keyMade', subjectId: key.id, detail: { system, begins: key.begins } })
  return key
}

/** Throws `record.notFound`, `apiKey.revoked`. */
export async function revokeKey({ tx, at, actor, enter }: Acting, { id }: z.output<typeof RevokeKeyInput>): Promise<KnownKey> {
  const before = await apiKeyById(tx, id)
  if (!before) throw new Problem('record.notFound', { id })
  if (before.revokedAt !== null) throw new Problem('apiKey.revoked')
  const key = { ...before, revokedAt: at, revokedByName: actor.name }
  await revokeApiKey(tx, key)
  await enter({ act: 'system.keyRevoked', subjectId: id, detail: { system: key.system, begins: key.begins } })
  return withoutHash(key)
}

export const withoutHash = ({ hash: _, ...key }: ApiKey): KnownKey => key
