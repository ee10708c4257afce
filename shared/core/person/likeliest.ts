/** A question and a record, each with several names: the pair of names that speaks most for one person. */
import { type HeardPerson, type Likened, likePerson } from './likePerson.ts'

/** `name`: which of the record's. */
export type Likeliest = Likened & { readonly name: number }

/** The name on top comes first; any other is an alias, under which the office knows them less surely. */
const BY_ALIAS = -1

export function likeliest(asked: readonly HeardPerson[], record: readonly HeardPerson[]): Likeliest {
  let best: Likeliest | null = null
  for (const one of asked)
    for (const [name, other] of record.entries()) {
      const { bits, reasons } = likePerson(one, other)
      const all = bits + (name > 0 ? BY_ALIAS : 0)
      if (best === null || all > best.bits) best = { bits: all, reasons, name }
    }
  return best ?? { bits: 0, reasons: [], name: 0 }
}
