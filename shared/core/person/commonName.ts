/** How much less a surname says that many people here bear: where one in ten is called so, that two are called so is hardly news. */
import type { Recorded } from './namesOf.ts'
import { namesOf } from './namesOf.ts'
import { soundsOf } from './personKeys.ts'

/** By the sound of a surname, how many bear it. */
export type Bearers = { readonly people: number; readonly of: ReadonlyMap<string, number> }

/** What a surname is taken to say, as though one of 256 bore it; half of that is left to the most common. */
const TAKEN = 8
const MOST = 4
/** In a small office everybody is one of a few. */
const FEW = 10

/** Every surname of a record, its aliases' as well, as it sounds. */
export const surnameSounds = (record: Recorded): readonly string[] => [
  ...new Set(namesOf(record).flatMap(({ surname }) => soundsOf(surname))),
]

/** In bits, none for a name that is rarer; of several surnames that both have the rarest counts. */
export function commonName(a: Recorded, b: Recorded, { people, of }: Bearers): number {
  const theirs = new Set(surnameSounds(b))
  const shared = surnameSounds(a).filter((sound) => theirs.has(sound))
  const less = shared.map((sound) => {
    const bearers = of.get(sound) ?? 0
    return bearers < FEW ? 0 : TAKEN - Math.log2(people / bearers)
  })
  return less.length === 0 ? 0 : Math.max(0, Math.min(MOST, ...less))
}
