/** A key by which one outside system may push bookings and pull verdicts: shown once, kept as its hash, revoked and never reused. */
import { z } from 'zod'
import { System } from './roster.ts'

export const MakeKeyInput = z.object({
  system: System,
  /** Drawn on the screen that shows it, so that no answer of the server, which is kept, ever carries it. */
  secret: z.string().regex(/^desk_[\w-]{43}$/, 'This is no key of this desk. Reload the page and make one anew.'),
})
export const RevokeKeyInput = z.object({ id: z.string() })

export type ApiKey = {
  readonly id: string
  readonly system: string
  /** SHA-256 of the key: it has 256 random bits, so a slow hash would protect nothing more. */
  readonly hash: string
  /** Its first letters, so that people can tell keys apart. */
  readonly begins: string
  readonly madeAt: string
  readonly madeByName: string
  readonly revokedAt: string | null
  readonly revokedByName: string | null
  readonly usedAt: string | null
  /** When it was last tried after it had been revoked. */
  readonly refusedAt: string | null
}
