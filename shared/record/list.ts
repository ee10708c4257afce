/** An outside list: what another agency publishes or sends about requests, kept by its edition as it was given; a row of it proves nothing by itself. */
import { z } from 'zod'
import { Day, line, optionalLine } from './instant.ts'

/** What a column may say. `number`: any number under which a request or a person is kept; `name`: a whole name in one cell. */
export const LIST_FIELDS = [
  'agency',
  'state',
  'ori',
  'fips',
  'detloc',
  'city',
  'number',
  'aNumber',
  'name',
  'surname',
  'given',
  'born',
  'citizenship',
  'issuedOn',
  'declinedOn',
  'charges',
  'form',
  'outcome',
] as const
export type ListField = (typeof LIST_FIELDS)[number]

export const MOST_COLUMNS = 100

const column = z
  .number()
  .int()
  .min(0)
  .max(MOST_COLUMNS - 1)

export const ListMapping = z.object({
  /** Which column, from 0, says what. */
  columns: z.partialRecord(z.enum(LIST_FIELDS), column),
  /** The row that names the columns, from 1; 0 when none does. */
  heading: z.number().int().min(0).max(50),
  /** 03/04 is the third of April. */
  dayFirst: z.boolean().default(false),
  /** What the list as a whole says of each row; `nothing`: only what its own cells say. */
  claims: z.enum(['nothing', 'declined']).default('nothing'),
  /** `us`: the list came to us as a list of ours, so no row needs to name the agency. */
  about: z.enum(['rows', 'us']).default('rows'),
})
export type ListMapping = z.infer<typeof ListMapping>

export const LIST_KINDS = ['csv', 'xlsx', 'pasted'] as const

export const ListHead = z.object({
  /** Made where the file was chosen: the same import sent twice is one. */
  id: z.uuid(),
  publisher: line('Who published or sent the list', 120),
  edition: line('The edition', 120),
  fileName: line('The name of the file', 200),
  kind: z.enum(LIST_KINDS),
  mapping: ListMapping,
  /** The days that the list covers, as far as it says. */
  spanFrom: Day.nullable().default(null),
  spanTo: Day.nullable().default(null),
  note: optionalLine(500),
})
export type ListHead = z.infer<typeof ListHead>

export const ImportListInput = ListHead.extend({ content: z.base64() })
export type ImportListInput = z.infer<typeof ImportListInput>

export type OutsideList = ListHead & {
  readonly version: number
  /** `L2026-0001`. */
  readonly number: string
  readonly sha256: string
  readonly bytes: number
  readonly headings: readonly string[]
  readonly rows: number
  /** Rows whose mapped cells are the same as those of a row further up: each is a request of its own all the same. */
  readonly repeats: number
  /** Rows with a cell that could not be read. */
  readonly unreadable: number
  /** The last entry of the ledger when the rows were matched. */
  readonly logSize: number
  readonly importedAt: string
  readonly importedBy: string
  readonly importedByName: string
  readonly answeredAt: string | null
  readonly answeredByName: string | null
  readonly letterHash: string | null
}
