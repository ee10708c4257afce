/** Which of our records may be of the same person as this one: those near it by the keys of search, weighed with their numbers. */
import { candidates, ownPersons } from '#db/repository/person.ts'
import { bearersOf } from '#db/repository/personPair.ts'
import type { Db, Tx } from '#db/open.ts'
import { surnameSounds } from '#shared/core/person/commonName.ts'
import { keysToFind } from '#shared/core/person/keysToFind.ts'
import { namesOf, numberKey } from '#shared/core/person/namesOf.ts'
import { pairThreshold, type Weighed, weighPair } from '#shared/core/person/weighPair.ts'
import type { Subject } from '#shared/record/subject.ts'

const NEAR = 300
const SAME_NUMBER = 50

export type Paired = Weighed & { readonly other: Subject }

/** The likeliest first. */
export async function pairsOf(db: Db | Tx, subject: Subject): Promise<Paired[]> {
  const keys = new Map<string, number>()
  for (const number of [subject.aNumber, subject.fins, subject.stateId, subject.fbiNumber])
    for (const key of numberKey(number)) keys.set(key, SAME_NUMBER)
  for (const name of namesOf(subject))
    for (const [key, bits] of keysToFind(name)) keys.set(key, Math.max(bits, keys.get(key) ?? 0))
  const bearers = await bearersOf(db, surnameSounds(subject))
  const least = pairThreshold(bearers.people)
  const near = await ownPersons(db, await candidates(db, keys, [], NEAR))
  return near
    .filter((one) => one.subject.id !== subject.id)
    .map((one) => ({ ...weighPair(subject, one.subject, bearers), other: one.subject }))
    .filter(({ bits }) => bits >= least)
    .sort((a, b) => b.bits - a.bits)
}
