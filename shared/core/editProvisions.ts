/** Changes to the order of a policy's provisions; the order decides which one speaks first. */
import type { Policy, Provision } from '../record/policy.ts'

type Provisions = Policy['provisions']

/** At an end it stays where it is. */
export function moveProvision(provisions: Provisions, index: number, by: -1 | 1): Provisions {
  const [here, there] = [provisions[index], provisions[index + by]]
  if (!here || !there) return provisions
  return provisions.map((one, i) => (i === index ? there : i === index + by ? here : one))
}

export const insertProvision = (provisions: Provisions, index: number, provision: Provision): Provisions => [
  ...provisions.slice(0, index),
  provision,
  ...provisions.slice(index),
]

/** The last one stays: a policy has at least one provision. */
export const removeProvision = (provisions: Provisions, index: number): Provisions =>
  provisions.length === 1 ? provisions : provisions.filter((_, i) => i !== index)

export const replaceProvision = (provisions: Provisions, index: number, provision: Provision): Provisions =>
  provisions.map((one, i) => (i === index ? provision : one))

/** The copy stands below and has a name of its own. */
export function duplicateProvision(provisions: Provisions, index: number): Provisions {
  const one = provisions[index]
  if (!one) return provisions
  return insertProvision(provisions, index + 1, { ...one, clause: freeName(`${one.clause}, copy`, provisions) })
}

/** A clause that says nothing yet, in every case; its sentence is the office's to write. */
export const newProvision = (policy: Policy): Provision => ({
  clause: freeName('New clause', policy.provisions),
  citation: policy.citation,
  sentence: '',
  when: { always: true },
  says: {},
  duties: [],
})

function freeName(wanted: string, provisions: Provisions): string {
  const taken = new Set(provisions.map(({ clause }) => clause))
  if (!taken.has(wanted)) return wanted
  let count = 2
  while (taken.has(`${wanted} ${count}`)) count += 1
  return `${wanted} ${count}`
}
