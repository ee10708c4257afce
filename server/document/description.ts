/** What stands on a printed document, apart from how it is drawn: a title, a language, and blocks from top to bottom. */
export type Language = 'en' | 'es'

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly strong?: boolean
  /** Where it is not that of the document: the policy's own words in a Spanish notice. */
  readonly language?: Language
  /** Quoted text of any length: shortened when the page is full, with the number of words that stand in the log. */
  readonly mayShorten?: boolean
}

export type Table = {
  readonly kind: 'table'
  readonly head: readonly string[]
  /** Shares of the width. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly string[])[]
  /** Every row stays, however full the page is. */
  readonly whole?: boolean
  /** The least height of a row in points, where there must be room to write. */
  readonly least?: number
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | Paragraph
  | Table
  /** Label and value, side by side. */
  | { readonly kind: 'pairs'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** Empty lines to write on, two in a row. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }

export type Description = {
  readonly title: string
  readonly language: Language
  /** Which request, which booking. */
  readonly about: string
  readonly blocks: readonly Block[]
}

/** Whose paper it is, who made it and when, and where the ledger stood then. */
export type Made = {
  readonly office: { readonly name: string; readonly state: string; readonly code: string }
  readonly facility: string | null
  readonly by: string
  readonly at: string
  readonly zone: string
  readonly head: { readonly seq: number; readonly hash: string }
}
