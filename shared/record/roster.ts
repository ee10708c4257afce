/** A roster: the jail system's list of who is in custody at one instant, the columns by which it is read, and what the desk keeps of it. */
import { z } from 'zod'
import { Instant, line } from './instant.ts'

export const ROSTER_FIELDS = [
  'number',
  'bookedAt',
  'leftAt',
  'name',
  'surname',
  'given',
  'middle',
  'born',
  'sex',
  'birthplace',
  'localId',
  'charge',
  'code',
  'statute',
  'level',
  'disposition',
  'disposedOn',
  'sentence',
] as const
export type RosterField = (typeof ROSTER_FIELDS)[number]

export const RosterMapping = z
  .object({
    /** The heading of the column from which each field is read; a field without one is not on the list. */
    columns: z.partialRecord(z.enum(ROSTER_FIELDS), line('The column')),
    /** What stands between several charges in one cell; null: one charge a cell. */
    split: z.string().min(1).max(5, 'The mark between two charges is longer than 5 characters.').nullable().default(null),
    /** 03/04/2026 is the third of April. */
    dayFirst: z.boolean().default(false),
  })
  .refine(({ columns }) => columns.number !== undefined, {
    message: 'Say which column has the booking number: a person is followed from list to list by it.',
    path: ['columns', 'number'],
  })
  .refine(({ columns }) => columns.bookedAt !== undefined, {
    message: 'Say which column has the time of the booking.',
    path: ['columns', 'bookedAt'],
  })
export type RosterMapping = z.infer<typeof RosterMapping>

/** Under which name the lists of one jail system follow each other. */
export const System = line('The name of the jail system', 60)

export const RosterFile = z.object({
  system: System,
  fileName: line('The name of the file'),
  /** Base64. */
  content: z.base64('The file did not arrive whole. Choose it again.'),
  /** When the jail system made the list. */
  takenAt: Instant,
  mapping: RosterMapping,
})
export type RosterFile = z.infer<typeof RosterFile>

export const ApplyRosterInput = RosterFile.extend({
  /** The last list of this system when the preview was made. */
  after: z.string().nullable(),
  /** A person has seen that the list lacks a great many, and says that it is whole all the same. */
  whole: z.boolean().default(false),
})

export const SaveMapInput = z.object({ name: line('The name of the mapping', 60), system: System, mapping: RosterMapping })

export const AnswerMissingInput = z.object({
  system: System,
  number: line('The booking number', 40),
  note: line('How it is known that the person is still here', 500),
})

export type ListedCharge = {
  readonly title: string
  readonly code: string | null
  readonly statute: string | null
  readonly level: string | null
  readonly disposition: string | null
  readonly disposedOn: string | null
  readonly sentence: string | null
}

/** Only what the list says and what can be read; a field that is absent says nothing, a null says that the cell is empty. */
export type ListedPerson = {
  readonly surname?: string
  readonly given?: string | null
  readonly middle?: string | null
  readonly born?: string | null
  readonly sex?: 'M' | 'F' | 'X' | null
  readonly birthplace?: string | null
  readonly localId?: string | null
}

/** One booking of a list. */
export type RosterLine = {
  readonly number: string
  readonly bookedAt?: string
  /** The list itself says that the person has left. */
  readonly leftAt?: string
  readonly person: ListedPerson
  /** Absent: the list has no charges, or they cannot be read. */
  readonly charges?: readonly ListedCharge[]
}

export type Unreadable = {
  /** As a text editor or a spreadsheet counts; the headings are row 1. */
  readonly row: number
  readonly column: string
  readonly content: string
  readonly why: UnreadableWhy
  /** What is not taken over: the whole row, the cell, or only what the cell means. */
  readonly lost: 'row' | 'cell' | 'meaning'
}

export type UnreadableWhy =
  | 'row.cells'
  | 'number.missing'
  | 'time.missing'
  | 'time.unclear'
  | 'time.afterList'
  | 'day.unclear'
  | 'name.missing'
  | 'name.noComma'
  | 'sex.unclear'
  | 'level.unknown'
  | 'disposition.unknown'
  | 'charge.missing'
  | 'charge.parts'
  | 'charge.tooMany'
  | 'text.tooLong'
  | 'rows.differ'

/** Why something that the list says is not written to the record: a person has to look. */
export type Kept = { readonly number: string; readonly field: string; readonly why: 'atDesk' | 'bookedAt' | 'released' }

type RosterCounts = {
  readonly rows: number
  readonly listed: number
  readonly added: number
  /** On record already when this system named them for the first time. */
  readonly joined: number
  readonly changed: number
  readonly unchanged: number
  readonly gone: number
  readonly back: number
  /** Never seen in custody: booked and gone between two lists. */
  readonly leftAlready: number
  readonly unreadable: number
}

export type Roster = {
  readonly id: string
  readonly system: string
  readonly fileName: string
  readonly sha256: string
  readonly takenAt: string
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly counts: RosterCounts
  readonly found: {
    readonly added: readonly string[]
    readonly changed: readonly { readonly number: string; readonly fields: readonly string[] }[]
    readonly gone: readonly string[]
    readonly back: readonly string[]
    readonly kept: readonly Kept[]
    readonly unreadable: readonly Unreadable[]
  }
}

/** What one system says of one booking: the trace by which the next list is compared. */
export type RosterTrace = {
  readonly system: string
  readonly number: string
  readonly bookingId: string
  readonly line: RosterLine
  /** The first list without the person; null while they are on it. */
  readonly goneAt: string | null
  readonly saysLeftAt: string | null
  readonly answeredAt: string | null
  readonly answeredByName: string | null
  readonly note: string | null
}

export type ColumnMap = {
  readonly name: string
  readonly system: string
  readonly mapping: RosterMapping
  readonly at: string
  readonly byName: string
}
