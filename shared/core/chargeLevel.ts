/** Class and degree of a charge from the level printed on its own row, as Texas jails write it; never from a code or the words of the charge. */
import type { Charge } from '../record/booking.ts'

export type Severity = Pick<Charge, 'class' | 'degree'> & {
  /** False: the level is missing or is no word of the table. */
  readonly known: boolean
}

const felony = (degree: string | null): Severity => ({ class: 'felony', degree, known: true })
const misdemeanor = (degree: string | null): Severity => ({ class: 'misdemeanor', degree, known: true })

/**
 * A letter F or M before the degree says the class again (`F2` and `2`, `MA` and `A`). A star stands for "of any degree". `FX` is a capital
 * felony; `X` alone stands on rows that are no accusation (a witness, a writ, a juvenile's detainer). `P` is a felony whose degree the
 * letter does not tell.
 */
const LEVELS: ReadonlyMap<string, Severity> = new Map([
  ...['1', '2', '3'].flatMap((degree): [string, Severity][] => [
    [degree, felony(degree)],
    [`F${degree}`, felony(degree)],
  ]),
  ['S', felony('state jail')],
  ['FS', felony('state jail')],
  ['FX', felony('capital')],
  ['F', felony(null)],
  ['F*', felony(null)],
  ['P', felony(null)],
  ...['A', 'B', 'C'].flatMap((degree): [string, Severity][] => [
    [degree, misdemeanor(degree)],
    [`M${degree}`, misdemeanor(degree)],
  ]),
  ['M', misdemeanor(null)],
  ['M*', misdemeanor(null)],
  ['X', { class: 'other', degree: null, known: true }],
])

export const chargeLevel = (level: string | null): Severity =>
  LEVELS.get((level ?? '').trim().toUpperCase()) ?? { class: 'unknown', degree: null, known: false }
