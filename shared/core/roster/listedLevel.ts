/** Class and degree of a charge from the level that a roster prints: in words as public rosters do, or in the letters of `chargeLevel`. */
import { chargeLevel, type Severity } from '../chargeLevel.ts'

const WORDS: Readonly<Record<string, Severity['class']>> = {
  FELONY: 'felony',
  FEL: 'felony',
  MISDEMEANOR: 'misdemeanor',
  MISD: 'misdemeanor',
  MIS: 'misdemeanor',
  INFRACTION: 'infraction',
  INDICTABLE: 'indictable',
  'DISORDERLY PERSONS': 'disorderly_persons',
}

export function listedLevel(level: string | null): Severity {
  const kind = WORDS[(level ?? '').trim().toUpperCase()]
  return kind === undefined ? chargeLevel(level) : { class: kind, degree: null, known: true }
}
