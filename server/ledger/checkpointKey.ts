/** The key that signs checkpoints: made at the first start, kept in the data folder where only the service may read it; its public half goes to whoever checks. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type CheckpointKey = {
  readonly id: string
  readonly secret: KeyObject
  readonly open: KeyObject
  /** The public key as one line, to be kept outside: `keyId base64`. */
  readonly publicLine: string
}

export function readCheckpointKey(dataFolder: string): CheckpointKey {
  const file = join(dataFolder, 'ledger.key')
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const secret = createPrivateKey(readFileSync(file))
  const open = createPublicKey(secret)
  const der = open.export({ type: 'spki', format: 'der' })
  const id = keyIdOf(der)
  return { id, secret, open, publicLine: `${id} ${der.toString('base64')}` }
}

const keyIdOf = (der: Buffer): string => createHash('sha256').update(der).digest('hex').slice(0, 8)
