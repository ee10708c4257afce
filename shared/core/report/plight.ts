/** Why a person is in jail as far as a count tells it apart: convicted on this booking, awaiting trial, or both; told from the facts of one evaluation. */
import type { Facts, Item } from '../../record/fact.ts'

export const PLIGHTS = ['convicted', 'awaiting', 'both', 'neither', 'unknown'] as const
export type Plight = (typeof PLIGHTS)[number]

/** `neither`: every charge is over without a conviction. `unknown`: nothing is known of the charges, or of what became of any of them. */
export function plightOf({ charges }: Pick<Facts, 'charges'>): Plight {
  const known = itemsOf(charges)
  const convicted = known.some(({ status }) => status === 'convicted')
  const awaiting = known.some(({ status }) => status === 'pending')
  if (convicted && awaiting) return 'both'
  if (convicted || awaiting) return convicted ? 'convicted' : 'awaiting'
  return known.length === 0 || known.some(({ status }) => status === 'unknown') ? 'unknown' : 'neither'
}

const GRAVITY = ['felony', 'indictable', 'misdemeanor', 'disorderly_persons', 'infraction', 'other']

/** The class of the gravest charge; null where no charge is known. */
export function gravestClass({ charges }: Pick<Facts, 'charges'>): string | null {
  const classes = itemsOf(charges).map((item) => String(item['class'] ?? 'unknown'))
  return GRAVITY.find((one) => classes.includes(one)) ?? (classes.length > 0 ? 'unknown' : null)
}

const itemsOf = (items: Facts['charges']): readonly Item[] =>
  items === undefined || items === 'unknown' ? [] : items.filter((item) => item !== 'unknown')
