/** A signed checkpoint of the ledger as it stands. */
import { sign, verify } from 'node:crypto'
import { readHead } from '#db/repository/ledger.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db } from '#db/open.ts'
import { checkpointText, type SignedCheckpoint } from '#shared/core/checkpoint.ts'
import type { CheckpointKey } from './checkpointKey.ts'

export async function makeCheckpoint(db: Db, key: CheckpointKey): Promise<SignedCheckpoint> {
  const office = await readOffice(db)
  const { seq: size, hash: head } = await readHead(db)
  const checkpoint = {
    origin: office ? `${office.name} (${office.state} ${office.code})` : 'An office that is not set up',
    size,
    head,
  }
  const signature = sign(null, Buffer.from(checkpointText(checkpoint)), key.secret).toString('base64')
  return { ...checkpoint, keyId: key.id, signature }
}

/** Whether this key signed it. */
export const isOurs = (signed: SignedCheckpoint, key: Pick<CheckpointKey, 'id' | 'open'>): boolean =>
  signed.keyId === key.id && verify(null, Buffer.from(checkpointText(signed)), key.open, Buffer.from(signed.signature, 'base64'))
