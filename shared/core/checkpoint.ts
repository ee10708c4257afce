/**
 * A checkpoint of the ledger: whose it is, how many entries it has and the hash of the last one, as three lines that can be read out, printed
 * and signed. A chain alone cannot show that its tail was cut or that it was made anew from the start; a checkpoint that left the machine does.
 */
export type Checkpoint = {
  /** Whose ledger: one line. */
  readonly origin: string
  readonly size: number
  /** SHA-256 of the last entry, hexadecimal; empty for an empty ledger. */
  readonly head: string
}

export type SignedCheckpoint = Checkpoint & {
  /** The first eight characters of the key's fingerprint. */
  readonly keyId: string
  /** Ed25519 over the three lines, base64. */
  readonly signature: string
}

/** What is signed. */
export const checkpointText = ({ origin, size, head }: Checkpoint): string => `${origin}\n${size}\n${head}\n`

export const signedText = (signed: SignedCheckpoint): string => `${checkpointText(signed)}— ${signed.keyId} ${signed.signature}\n`

const ONE = /^(.+)\n(\d+)\n([0-9a-f]{64})?\n— ([0-9a-f]{8}) ([A-Za-z0-9+/]+={0,2})$/gm

/** Every checkpoint in a text, in its order; what is no checkpoint is passed over. */
export const readCheckpoints = (text: string): readonly SignedCheckpoint[] =>
  [...text.replaceAll('\r\n', '\n').matchAll(ONE)].map(([, origin = '', size = '', head = '', keyId = '', signature = '']) => ({
    origin,
    size: Number(size),
    head,
    keyId,
    signature,
  }))

/** What the ledger is, held against a checkpoint that was made of it before. */
export type Held =
  /** Everything that the checkpoint speaks for is there unchanged. */
  | { readonly state: 'agrees'; readonly checkpoint: Checkpoint }
  /** The ledger ends before the checkpoint: these entries are gone. */
  | { readonly state: 'shortened'; readonly checkpoint: Checkpoint; readonly from: number; readonly to: number }
  /** The entry with which the checkpoint ends is another one: the ledger was made anew, in part or whole, or belongs to an older copy that went on. */
  | { readonly state: 'rewritten'; readonly checkpoint: Checkpoint; readonly found: string }

/** `size`: of the ledger now; `hashAt`: of the entry with which the checkpoint ends, null where there is none. */
export function holdAgainst(checkpoint: Checkpoint, size: number, hashAt: string | null): Held {
  if (size < checkpoint.size) return { state: 'shortened', checkpoint, from: size + 1, to: checkpoint.size }
  const found = checkpoint.size === 0 ? '' : (hashAt ?? '')
  return found === checkpoint.head ? { state: 'agrees', checkpoint } : { state: 'rewritten', checkpoint, found }
}
