/** The file of a paper: a scan or PDF kept byte by byte as it arrived, with its hash and its own instants. Entries are only added. */
import { z } from 'zod'
import { Instant, optionalLine } from './instant.ts'

const MEDIA_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/tiff'] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

const PAPER_KINDS = ['request', 'warrant', 'service', 'release', 'other'] as const

/** What was sent of one file; the type is found in the bytes, whatever the name says. */
export const PaperFileInput = z.object({
  name: z.string().max(1000, 'The file name is too long. Rename the file.'),
  kind: z.enum(PAPER_KINDS),
  /** When the paper arrived, which may be before it was entered. */
  receivedAt: Instant,
  note: optionalLine(500),
  /** The bytes in base64. */
  content: z.string().min(1, 'The file is empty. Scan the paper again.'),
})
export type PaperFileInput = z.infer<typeof PaperFileInput>

export type PaperFile = Omit<PaperFileInput, 'content'> & {
  readonly id: string
  readonly detainerId: string
  readonly mediaType: MediaType
  readonly size: number
  readonly sha256: string
  readonly enteredAt: string
  readonly by: string
  readonly byName: string
}
