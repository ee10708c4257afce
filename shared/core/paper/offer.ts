/** An offer as it is found: the field, the text that stands there, and the value if the text has the shape of one. */
import type { Offer, Offered } from '../../record/paperReading.ts'
import { readANumber, readDay, readName, readNumber, readPhone, readSex, readWords } from './readText.ts'

export type Place = Pick<Offer, 'found' | 'confidence'>

/** The fields that are read from one piece of text. `name` gives up to three values. */
const READ = {
  aNumber: readANumber,
  fins: readNumber,
  eventNumber: readNumber,
  issuedOn: readDay,
  issuingOffice: readWords,
  officer: readWords,
  phone: readPhone,
  addressedTo: readWords,
  cancelsIssuedOn: readDay,
  'subject.surname': readWords,
  'subject.given': readWords,
  'subject.middle': readWords,
  'subject.born': readDay,
  'subject.sex': readSex,
  'subject.citizenship': readWords,
} as const satisfies { [F in keyof Offered]?: (text: string) => Offered[F] | null }

export type Labelled = keyof typeof READ | 'name'

/** Where text recognition was less sure, words are mostly specks; a number or a day has a shape that tells. */
const SURE = 60

export function offersIn(label: Labelled, text: string, place: Place): Offer[] {
  const words = label === 'name' || READ[label] === readWords
  if (words && place.confidence !== null && (place.confidence < SURE || !/\p{L}{3}/u.test(text))) return []
  if (label !== 'name') {
    const value = READ[label](text)
    // Each reader gives the value of its own field; the table above says so, the index loses it.
    return value === null ? [] : [{ field: label, value, ...place } as Offer]
  }
  const name = readName(text)
  if (!name) return []
  const parts = [
    ['subject.surname', name.surname],
    ['subject.given', name.given],
    ['subject.middle', name.middle],
  ] as const
  return parts.flatMap(([field, value]) => (value === null ? [] : [{ field, value, ...place }]))
}

/** Of several for one field the first that was found. */
export const firstOfEach = (offers: readonly Offer[]): Offer[] =>
  offers.filter(({ field }, i) => offers.findIndex((one) => one.field === field) === i)
