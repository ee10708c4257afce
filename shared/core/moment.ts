/** Points in time as facts carry them: an instant with its offset, or a local time alone; the two are never mixed within one set of facts. */

/** Milliseconds; a day alone is its first moment; a time without an offset is compared only with others like it. */
export const momentOf = (text: string): number => Date.parse(text.length <= 10 || OFFSET.test(text) ? text : `${text}Z`)

const OFFSET = /(Z|[+-]\d\d:\d\d)$/

/** On record by then. Where one of the two is only a day, the day decides. */
export const hasHappened = (at: string, by: string): boolean =>
  at.length <= 10 || by.length <= 10 ? at.slice(0, 10) <= by.slice(0, 10) : momentOf(at) <= momentOf(by)
