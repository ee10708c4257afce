/**
 * Is this offense on the list? An officer's tick decides; else the statute on the charge row, the jail's own charge words, or the class,
 * degree and punishment that the text names. Where the text says "including but not limited to", a section that is not named proves
 * nothing. Severity is never looked up by a code.
 */
import type { OffenseList, OffenseListEntry } from '../record/offenseList.ts'
import type { Truth } from '../record/verdict.ts'
import { every, some } from './truth.ts'

export type Offense = {
  readonly title: string
  readonly statute: string | null
  readonly degree: string | null
  readonly class: string | null
  readonly punishable: string | null
  readonly ticks: Readonly<Record<string, boolean>>
}

/** `day`: the local day of the decision; without it every entry counts, whenever it was added. */
export function listed(offense: Offense, list: OffenseList, day?: string): Truth {
  const tick = offense.ticks[list.id]
  if (tick !== undefined) return tick
  const cited = offense.statute === null ? null : citedIn(offense.statute)
  const title = offense.title.toUpperCase().trim()
  const entries = day === undefined ? list.entries : list.entries.filter((entry) => bindsOn(entry, day.slice(0, 10)))
  const named = some(entries.map((entry) => names(entry, cited, title, offense)))
  if (named !== false || !list.openEnded) return named
  return 'unknown'
}

const bindsOn = ({ from, to }: OffenseListEntry, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day < to)

/** `TX PC 22.021(a)(1)` cites 22.021(a)(1), and with it section 22.021. */
const citedIn = (statute: string): string => statute.trim().split(/\s+/).at(-1) ?? ''

/** A section covers its subsections; where only the section is cited and a subsection is listed, nobody knows. */
const covers = (section: string, cited: string): Truth =>
  cited === section || cited.startsWith(`${section}(`) ? true : section.startsWith(`${cited}(`) ? 'unknown' : false

/** An entry without sections and words names every offense of its classes, degrees and punishments. */
function names(entry: OffenseListEntry, cited: string | null, title: string, offense: Offense): Truth {
  const { degrees, classes = [], punishable = [] } = entry
  const limits = every([among(degrees, offense.degree), among(classes, offense.class), among(punishable, offense.punishable)])
  if (entry.sections.length === 0 && entry.words.length === 0)
    return degrees.length + classes.length + punishable.length === 0 ? false : limits
  const bySection = cited !== null && entry.sections.length > 0
  const matched = bySection
    ? some(entry.sections.map((section) => covers(section, cited)))
    : entry.words.some((words) => worded(title, words))
  return matched === false ? false : every([matched, limits])
}

const among = (allowed: readonly string[], value: string | null): Truth =>
  allowed.length === 0 || (value === null || value === '' || value === 'unknown' ? 'unknown' : allowed.includes(value))

const worded = (title: string, words: string): boolean =>
  words.endsWith('*') ? title.startsWith(words.slice(0, -1)) : bare(title) === words

/** Charge words without the level that some systems put at their end: `MURDER (F1)`. */
const bare = (title: string): string => title.replace(/\s*\([A-Z0-9*]+\)?$/, '')
