/** Instants as a printed page keeps them, always with the offset of the office's zone: to the minute, or as a sentence says them. */
import { localOf } from '#shared/core/zone.ts'
import type { Language } from './description.ts'

/** `2026-03-03 14:05-06:00`. */
export const minuteOf = (at: string, zone: string): string => {
  const local = localOf(at, zone)
  return `${local.slice(0, 10)} ${local.slice(11, 16)}${local.slice(19)}`
}

/** `Tuesday, March 3, 2026, 14:05 (UTC-06:00)`; the same in Spanish. */
export function spoken(at: string, zone: string, language: Language): string {
  const local = localOf(at, zone)
  const day = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'full', timeZone: zone })
  return `${day.format(new Date(at))}, ${local.slice(11, 16)} (UTC${local.slice(19)})`
}
