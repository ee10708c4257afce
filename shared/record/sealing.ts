/**
 * A sealing: the order of a court that a record be sealed or expunged, or that a sealing be undone; proposed by one person and carried out by
 * another. Nobody is named in it but the court and the office's own people.
 */
import { z } from 'zod'
import { Day, line, optionalLine } from './instant.ts'

/** `seal`: taken out of the log and encrypted with a key that the court keeps. `expunge`: destroyed. */
type SealingKind = 'seal' | 'expunge' | 'unseal'

/** A person with every booking and request; one booking with its requests; one request. */
export const REACHES = ['person', 'booking', 'request'] as const
export type Reach = (typeof REACHES)[number]

const order = {
  court: line('The court', 200),
  caseNumber: line('The case number', 80),
  orderedOn: Day,
  note: optionalLine(500),
}

export const SealingInput = z.object({
  kind: z.enum(['seal', 'expunge']),
  reach: z.enum(REACHES),
  recordId: z.string().min(1),
  ...order,
})
export type SealingInput = z.infer<typeof SealingInput>

export const UnsealingInput = z.object({ undoes: z.string(), ...order })
export type UnsealingInput = z.infer<typeof UnsealingInput>

const KEY = 'The key has 64 characters, 0 to 9 and a to f. Copy it from the paper as it is printed.'

export const CarryOutInput = z.object({
  sealingId: z.string(),
  /** What stood on the screen: the rows that go, as one hash. */
  plan: z.string(),
  /** Made by the screen of whoever carries the order out, printed there, and kept nowhere in the desk. */
  key: z
    .string()
    .transform((typed) => typed.toLowerCase().replace(/[^0-9a-z]/g, ''))
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, KEY))
    .nullable()
    .default(null),
})
export type CarryOutInput = z.infer<typeof CarryOutInput>

export const WithdrawSealingInput = z.object({ sealingId: z.string(), why: line('Why the order is not carried out', 300) })
export type WithdrawSealingInput = z.infer<typeof WithdrawSealingInput>

export type Sealing = Omit<SealingInput, 'kind'> & {
  readonly id: string
  /** `S2026-0001`, in the order of entry within the year. */
  readonly number: string
  readonly kind: SealingKind
  /** The sealing that an order to unseal undoes. */
  readonly undoes: string | null
  readonly state: 'proposed' | 'done' | 'withdrawn'
  readonly proposedAt: string
  readonly proposedBy: string
  readonly proposedByName: string
  readonly doneAt: string | null
  readonly doneBy: string | null
  readonly doneByName: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
  /** SHA-256 of the key, so that a wrong one is told from a damaged content. */
  readonly keyHash: string | null
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>> | null
}
