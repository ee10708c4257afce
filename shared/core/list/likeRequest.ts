/**
 * A row of a list beside one request of our log, field by field, each with the weight of evidence that it carries for the two being the same
 * request (bits, as docs/decisions/0012 has them for persons). The day of a decline is ICE's day of notice, so it never speaks against.
 */
import type { Decision } from '../../record/decision.ts'
import type { Detainer } from '../../record/detainer.ts'
import type { ComparedField, FieldLikeness, ListReading } from '../../record/listRow.ts'
import { foldName } from '../foldName.ts'
import { foldId } from '../person/foldId.ts'
import { likeBirth, readBorn } from '../person/likeBirth.ts'
import { hearPerson } from '../person/likePerson.ts'
import { likeliest } from '../person/likeliest.ts'
import { namesOf, type Recorded } from '../person/namesOf.ts'

/** A request of our log, with what became of it; days are days of the office. */
export type OurRequest = {
  readonly id: string
  readonly number: string
  /** The person as the paper names them, and as we know them. */
  readonly persons: readonly Recorded[]
  /** Every number under which the request or its person is kept. */
  readonly numbers: readonly string[]
  readonly aNumbers: readonly string[]
  readonly citizenship: string | null
  readonly issuedOn: string | null
  readonly receivedOn: string
  readonly status: Detainer['status']
  readonly outcome: Decision['outcome']
  readonly decidedOn: string | null
  readonly charges: readonly string[]
  /** The day on which the person was moved to another agency, which has the request since. */
  readonly movedOn: string | null
  readonly movedTo: string | null
}

const NUMBER = { agrees: 20, differs: -10 } as const
const ISSUED = { agrees: 6, nearly: -1, differs: -6 } as const
const DECLINED_ON = { agrees: 3, differs: 0 } as const
const CITIZENSHIP = { agrees: 1.5, differs: -1.5 } as const
const CHARGES = { agrees: 2, differs: -1 } as const
const NEAR_DAYS = 3
/** From so many bits on a name reads the same, or nearly so. */
const SAME_NAME = 12
export const LIKE_NAME = 6
const DAY_MS = 86_400_000

/** Words that say nothing of an offense. */
const EMPTY = new Set('OTHER WITH FROM INTENT DEGREE FELONY MISDEMEANOR CLASS OFFENSE CRIME CRIMES VIOLATION'.split(' '))
/** Beginnings of words: `assault` and `assaulting` are one. */
const STEM = 5
const stems = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    foldName(...texts)
      .split(' ')
      .filter((word) => word.length >= 4 && !EMPTY.has(word))
      .map((word) => word.slice(0, STEM)),
  )

/** What is heard and folded once, however many requests a row is compared with. */
export function hearRequest(request: OurRequest) {
  return {
    request,
    names: request.persons.flatMap((person) => namesOf({ ...person, born: null })).map(hearPerson),
    births: request.persons.flatMap(({ born }) => readBorn(born) ?? []),
    numbers: new Set(request.numbers.map(foldId)),
    aNumbers: request.aNumbers.map(foldId),
    charges: stems(request.charges),
  }
}
export type HeardRequest = ReturnType<typeof hearRequest>

export function hearRow(reading: ListReading) {
  const { surname, given, born, number, aNumber, charges } = reading
  return {
    reading,
    names:
      surname === null && given === null
        ? []
        : namesOf({ surname: surname ?? '', given, middle: null, aliases: [], born: null }).map(hearPerson),
    born: readBorn(born),
    numbers: [number, aNumber].flatMap((one) => (one === null ? [] : [foldId(one)])),
    aNumber: aNumber === null ? null : foldId(aNumber),
    charges: stems(charges === null ? [] : [charges]),
  }
}
export type HeardRow = ReturnType<typeof hearRow>

/** Fields that one of them does not have are left out. */
export function likeRequest(row: HeardRow, ours: HeardRequest): readonly FieldLikeness[] {
  const { reading } = row
  const { request } = ours
  const fields: FieldLikeness[] = []
  const say = (field: ComparedField, likeness: FieldLikeness['likeness'], bits: number) => fields.push({ field, likeness, bits })
  const number = likeNumber(row, ours)
  if (number) say('number', number, NUMBER[number])
  if (row.names.length > 0 && ours.names.length > 0) {
    const { bits } = likeliest(row.names, ours.names)
    say('name', bits >= SAME_NAME ? 'agrees' : bits >= LIKE_NAME ? 'nearly' : 'differs', bits)
  }
  const births = ours.births.flatMap((one) => likeBirth(row.born, one) ?? [])
  const birth = births.toSorted((a, b) => b.bits - a.bits)[0]
  if (birth) {
    const same = birth.way === 'same' || birth.way === 'known_part'
    say('born', same ? 'agrees' : birth.bits >= 2 ? 'nearly' : 'differs', birth.bits)
  }
  if (reading.citizenship !== null && request.citizenship !== null) {
    const way = sameCountry(reading.citizenship, request.citizenship) ? 'agrees' : 'differs'
    say('citizenship', way, CITIZENSHIP[way])
  }
  if (reading.issuedOn !== null && request.issuedOn !== null) {
    const off = Math.abs(Date.parse(reading.issuedOn) - Date.parse(request.issuedOn)) / DAY_MS
    const way = off === 0 ? 'agrees' : off <= NEAR_DAYS ? 'nearly' : 'differs'
    say('issuedOn', way, ISSUED[way])
  }
  if (row.charges.size > 0 && ours.charges.size > 0) {
    const way = [...row.charges].some((stem) => ours.charges.has(stem)) ? 'agrees' : 'differs'
    say('charges', way, CHARGES[way])
  }
  if (reading.declinedOn !== null && request.outcome === 'decline' && request.decidedOn !== null) {
    const way = reading.declinedOn === request.decidedOn ? 'agrees' : 'differs'
    say('declinedOn', way, DECLINED_ON[way])
  }
  const outcome = likeOutcome(reading.claim, request)
  if (outcome) say('outcome', outcome, 0)
  return fields
}

/** Only an A-number that is another one speaks against: every agency numbers in its own way. */
function likeNumber(row: HeardRow, ours: HeardRequest): 'agrees' | 'differs' | null {
  if (row.numbers.some((number) => ours.numbers.has(number))) return 'agrees'
  return row.aNumber !== null && ours.aNumbers.length > 0 ? 'differs' : null
}

/** MEXICO and MEXICAN: a country and its people begin alike. */
function sameCountry(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)]
  return one === other || (one.length >= 5 && other.length >= 5 && one.slice(0, 5) === other.slice(0, 5))
}

/** What the list says became of it, beside our own decision; a list that says nothing is not compared. */
function likeOutcome(claim: ListReading['claim'], { outcome, status }: OurRequest): 'agrees' | 'differs' | null {
  if (claim === null) return null
  if (claim === 'declined') return outcome === 'decline' ? 'agrees' : 'differs'
  if (claim === 'lifted') return status === 'rescinded' || status === 'superseded' ? 'agrees' : 'differs'
  return outcome === 'hold' || outcome === 'notify_only' ? 'agrees' : 'differs'
}
