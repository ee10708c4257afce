/** One booking as a jail system's export gives it, whatever the file: trimmed text, days as YYYY-MM-DD where they can be read, null where empty. */
export type Place = { readonly file: string; readonly row: number }

export type ExportedCharge = Place & {
  readonly code: string | null
  readonly title: string | null
  readonly level: string | null
  readonly sentence: string | null
  readonly disposedOn: string | null
  readonly disposition: string | null
}

export type ExportedBooking = Place & {
  readonly number: string
  /** Null where the source has no names; such a source never takes a name away. */
  readonly name: string | null
  readonly sex: string | null
  readonly age: string | null
  readonly bookedOn: string | null
  readonly birthplace: string | null
  readonly charges: readonly ExportedCharge[]
}
