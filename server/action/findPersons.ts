/** Finds persons as they are mistyped: keys bring a few hundred near, the core compares each, and the likeliest come with their reasons. */
import {
  type BookingOf,
  bookingsOfSubjects,
  candidates,
  personsByNumber,
  type RequestOf,
  requestsOf,
  subjectsById,
} from '#db/repository/person.ts'
import { groupsOf } from '#db/repository/personLink.ts'
import type { Db, Tx } from '#db/open.ts'
import { IN_CUSTODY } from '#shared/core/inCustody.ts'
import { keysNearby } from '#shared/core/person/keysNearby.ts'
import { keysToFind } from '#shared/core/person/keysToFind.ts'
import type { Question } from '#shared/core/person/readQuestion.ts'
import { shortList } from '#shared/core/person/shortList.ts'
import { soundKey } from '#shared/core/person/soundKey.ts'
import { type Likened, likenPersons, ofSubject } from './likenPersons.ts'

type Found = Likened & {
  readonly bookings: readonly BookingOf[]
  readonly requests: readonly RequestOf[]
  /** The same for records that were linked as one person; they stand together. Null: linked with none. */
  readonly group: string | null
}

/** `more`: others are about as likely. */
export type Answered = { readonly persons: readonly Found[]; readonly more: boolean }

const CANDIDATES = 300
/** In bits: less than a surname with one slip. Then the slip may be in how it sounds. */
const SURE = 6.5
const NUMBERED = 50

/** At most `limit`, the likeliest first; among equals whoever is in custody, then whoever was recorded last. */
export async function findPersons(db: Db | Tx, question: Question, limit: number): Promise<Answered> {
  const byNumber = await personsByNumber(db, question.numbers, question.open, NUMBERED)
  const near = await candidates(db, keysOf(question), beginnings(question), CANDIDATES)
  const numbered = new Map(byNumber.map(({ person, whole }) => [person, whole]))
  const compared = (persons: readonly number[]) =>
    likenPersons(db, question, [...new Set([...numbered.keys(), ...persons])], numbered)
  const first = shortList(await compared(near))
  const weak = (first[0]?.bits ?? 0) < SURE
  const alike = weak ? shortList(await compared([...near, ...(await nearby(db, question))])) : first
  const { shown, groupOf } = await withLinked(db, alike.slice(0, limit))
  const own = shown.flatMap(({ subjectId }) => subjectId ?? [])
  const bookings = await bookingsOfSubjects(db, own)
  const bookingIds = bookings.map(({ id }) => id)
  const onPaper = shown.flatMap(({ detainerId }) => detainerId ?? [])
  const requests = await requestsOf(db, bookingIds, onPaper)
  const persons = shown.map((found): Found => {
    const theirs = bookings.filter(({ subjectId }) => subjectId === found.subjectId)
    const about = requests.filter(({ id, bookingId }) => id === found.detainerId || theirs.some((one) => one.id === bookingId))
    return { ...found, bookings: theirs, requests: about, group: groupOf(found.subjectId) }
  })
  return { persons: together(persons.sort((a, b) => b.bits - a.bits || here(b) - here(a))), more: alike.length > limit }
}

/** Who was linked with one of them comes along, however their own record is written. */
async function withLinked(db: Db | Tx, found: readonly Likened[]) {
  const own = found.flatMap(({ subjectId }) => subjectId ?? [])
  const groups = await groupsOf(db, own)
  const others = [...groups.keys()].filter((id) => !own.includes(id))
  const linked = [...(await subjectsById(db, others)).values()].map((subject) => ({ ...ofSubject(subject), ...NO_REASON }))
  const sizes = new Map<string, number>()
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const groupOf = (id: string | null): string | null => {
    const group = groups.get(id ?? '')
    return group !== undefined && (sizes.get(group) ?? 0) > 1 ? group : null
  }
  return { shown: [...found, ...linked], groupOf }
}

const NO_REASON = { bits: 0, reasons: [], alias: null, paper: null } as const

/** Each group where its likeliest stands. */
function together(ranked: readonly Found[]): Found[] {
  const placeOf = new Map<string, number>()
  for (const [place, { group }] of ranked.entries()) if (group !== null && !placeOf.has(group)) placeOf.set(group, place)
  const place = (found: Found, own: number): number => (found.group === null ? own : (placeOf.get(found.group) ?? own))
  return ranked
    .map((found, own) => [place(found, own), found] as const)
    .sort(([a], [b]) => a - b)
    .map(([, found]) => found)
}

const here = ({ bookings }: Found): number => Number(bookings.some(({ custody }) => IN_CUSTODY.includes(custody)))

function keysOf({ names }: Question): Map<string, number> {
  const keys = new Map<string, number>()
  for (const name of names) for (const [key, bits] of keysToFind(name)) keys.set(key, Math.max(bits, keys.get(key) ?? 0))
  return keys
}

const nearby = (db: Db | Tx, { names }: Question): Promise<number[]> => candidates(db, keysNearby(names), [], CANDIDATES)

/** Of a name that is still being typed: its last word as a surname or as a given name. */
function beginnings({ names, open }: Question): string[] {
  const last = open && names[0] ? [...names[0].surname, ...names[0].given].at(-1) : undefined
  const sound = last && last.length >= 2 ? soundKey(last) : ''
  return sound.length >= 2 ? [`s${sound}`, `g${sound}`] : []
}
