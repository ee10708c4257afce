/** Charges whose disposition nobody knows yet, each as the conviction that it would be if the court had convicted. */
import type { Facts, Item } from '../record/fact.ts'

export type Undisposed = { readonly path: string; readonly conviction: Item }

const NONE: readonly Undisposed[] = []

export function undisposed({ charges = 'unknown' }: Facts): readonly Undisposed[] {
  if (charges === 'unknown' || !charges.some((charge) => charge !== 'unknown' && open(charge.status))) return NONE
  return charges
    .filter((charge): charge is Item => charge !== 'unknown')
    .flatMap((charge, index) => (open(charge.status) ? [{ path: `charges[${index}]`, conviction: asConviction(charge) }] : []))
}

const open = (status: unknown): boolean => status === undefined || status === null || status === 'unknown'

const asConviction = ({ pc_finding: _, current: __, ...offense }: Item): Item => ({
  ...offense,
  status: 'final',
  forum: 'adult',
  current_custody: true,
})
