/** The filled fields of a PDF form as offers: a field is known by its own name and by the words that it shows to who fills it in. */
import type { Offer } from '../../record/paperReading.ts'
import { firstOfEach, type Labelled, offersIn } from './offer.ts'
import { offersOfTicks, tickOf } from './ticks.ts'

export type FormField = {
  readonly name: string
  /** What the form says of the field, if it does. */
  readonly label: string
  readonly value: string
  /** Null: it is no box to tick. */
  readonly ticked: boolean | null
}

/** The first that fits; so what is narrower stands above what is wider. */
const MEANT: readonly (readonly [label: Labelled, words: RegExp])[] = [
  ['cancelsIssuedOn', /\bcancel/],
  ['fins', /\bsubject (id|no|number)\b|\bfins\b/],
  ['eventNumber', /\bevent\b/],
  ['aNumber', /\bfile (no|num|number)\b|\ba (no|num|number|file)\b|\balien (registration )?(no|num|number)\b/],
  ['subject.born', /\bbirth|\bdob\b|\bborn\b/],
  ['subject.citizenship', /\bcitizen|\bnationality\b/],
  ['subject.sex', /\bsex\b|\bgender\b/],
  ['subject.surname', /\b(last|family|sur) ?name\b/],
  ['subject.given', /\b(first|given) name\b/],
  ['subject.middle', /\bmiddle\b/],
  ['addressedTo', /^to\b|\binstitution\b|\baddressed to\b/],
  ['issuingOffice', /^from\b|\b(field|issuing|dhs) office\b|\boffice address\b/],
  ['phone', /\bphone\b|\btelephone\b|\btel\b|\bcalling\b/],
  ['officer', /\bofficer\b/],
  ['name', /\b(subject|alien|person)('?s)? name\b|\bname of (the )?(subject|alien|person)\b/],
  ['issuedOn', /^(form )?date( of (issue|request|detainer))?$|\bissued( on)?\b|\bdate issued\b/],
]

/** The part that the receiving agency fills in says nothing of the request. */
const THEIRS = /\b(receiving|local|inmate|booking|estimated|release|charge|conviction|offense|served|serving)\b/

const LONGEST = 400

export function readForm(fields: readonly FormField[]): Offer[] {
  const said = fields
    .map((field) => ({ ...field, words: wordsOf(field) }))
    .filter(({ words }) => !words.some((one) => THEIRS.test(one)))
  const ticks = said.flatMap(({ name, words, ticked }) => {
    const tick = ticked ? tickOf(words.join(' ')) : null
    return tick === null ? [] : [{ tick, found: `box “${shown(name)}”`, confidence: null }]
  })
  const written = said.flatMap(({ name, words, value, ticked }) => {
    if (ticked !== null || value.trim() === '') return []
    const meant = MEANT.find(([, is]) => words.some((one) => is.test(one)))
    return meant
      ? offersIn(meant[0], value.slice(0, LONGEST), {
          found: `form field “${shown(name)}”: ${value}`.slice(0, 300),
          confidence: null,
        })
      : []
  })
  return firstOfEach([...written, ...offersOfTicks(ticks)])
}

const shown = (name: string): string => (name.slice(-LONGEST).split('.').at(-1) ?? name).replace(/\[\d+\]$/, '')

/** `topmostSubform[0].Page1[0].Subject_ID[0]` is "subject id"; the words that the form itself shows count first. */
const wordsOf = ({ name, label }: FormField): string[] =>
  [label.slice(0, LONGEST), shown(name)]
    .map((text) =>
      text
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .replace(/[^\p{L}\d']+/gu, ' ')
        .trim()
        .toLowerCase(),
    )
    .filter((text) => text !== '')
