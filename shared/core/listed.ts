/**
 * Is this offense on the list? An officer's tick decides; else the statute on the charge row; else the jail's own charge words. Where the
 * text says "including but not limited to", a section that is not named proves nothing. Severity is never looked up by a code.
 */
import type { OffenseList, OffenseListEntry } from '../record/offenseList.ts'
import type { Truth } from '../record/verdict.ts'
import { some } from './truth.ts'

export type Offense = {
  readonly title: string
  readonly statute: string | null
  readonly degree: string | null
  readonly ticks: Readonly<Record<string, boolean>>
}

export function listed(offense: Offense, list: OffenseList): Truth {
  const tick = offense.ticks[list.id]
  if (tick !== undefined) return tick
  const section = offense.statute === null ? null : sectionOf(offense.statute)
  const title = offense.title.toUpperCase().trim()
  const named = some(list.entries.map((entry) => names(entry, section, title, offense.degree)))
  if (named !== false || !list.openEnded) return named
  return 'unknown'
}

/** `TX PC 22.021(a)(1)` names section 22.021. */
const sectionOf = (statute: string): string => (statute.trim().split(/\s+/).at(-1) ?? '').replace(/\(.*$/, '')

function names(entry: OffenseListEntry, section: string | null, title: string, degree: string | null): Truth {
  const matched =
    section !== null && entry.sections.length > 0
      ? entry.sections.includes(section)
      : entry.words.some((words) => worded(title, words))
  if (!matched || entry.degrees.length === 0) return matched
  return degree === null ? 'unknown' : entry.degrees.includes(degree)
}

const worded = (title: string, words: string): boolean =>
  words.endsWith('*') ? title.startsWith(words.slice(0, -1)) : bare(title) === words

/** Charge words without the level that some systems put at their end: `MURDER (F1)`. */
const bare = (title: string): string => title.replace(/\s*\([A-Z0-9*]+\)?$/, '')
