/** What was taken out, encrypted with AES-256-GCM under a key that is nowhere in the desk, bound to the order by which it was taken. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Problem } from '#shared/problem.ts'
import { sha256 } from '../act.ts'
import type { Taken } from './removeContent.ts'

const NONCE = 12
const TAG = 16

/** `key`: 64 hexadecimal digits. */
export function lockAway(taken: Taken, key: string, order: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce).setAAD(Buffer.from(order))
  return Buffer.concat([nonce, cipher.update(JSON.stringify(taken, asText), 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws `sealing.wrongKey` for a key with another hash, `sealing.damaged` where the content is not what was locked away. */
export function unlock(content: Uint8Array, key: string, order: string, keyHash: string | null): Taken {
  if (hashOfKey(key) !== keyHash) throw new Problem('sealing.wrongKey')
  const bytes = Buffer.from(content)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(order))
    .setAuthTag(bytes.subarray(-TAG))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
    return JSON.parse(text, asBytes) as Taken
  } catch {
    throw new Problem('sealing.damaged')
  }
}

export const hashOfKey = (key: string): string => sha256(`sealing key ${key}`)

/** A buffer writes itself as JSON before a replacer sees it: `this` still has the bytes. */
export function asText(this: unknown, field: string, value: unknown): unknown {
  const held = (this as Record<string, unknown>)[field]
  return held instanceof Uint8Array ? { base64: Buffer.from(held).toString('base64') } : value
}

const asBytes = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string'
    ? Buffer.from(value.base64, 'base64')
    : value
