/** The lines of a paper as offers, from a PDF's text or from text recognition: what stands behind the printed labels of the form. */
import type { Offer } from '../../record/paperReading.ts'
import type { FormId } from '../formEdition.ts'
import { firstOfEach, type Labelled, offersIn, type Place } from './offer.ts'
import { offersOfTicks, type Tick, tickOf } from './ticks.ts'

export type Line = {
  readonly page: number
  readonly text: string
  /** 0 to 100, from text recognition; null: nothing had to be recognised. */
  readonly confidence: number | null
}

const LABEL: readonly (readonly [label: Labelled, printed: RegExp])[] = [
  ['fins', /\b(?:subject\s*id|fins)\b[\s:;.#]*/gi],
  ['eventNumber', /\bevent\s*(?:#|no\b|number)[\s:;.#]*/gi],
  ['aNumber', /\b(?:fi\w{1,2}\s*no|file\s*number|a[- ]?(?:number|file)|alien\s*(?:registration\s*)?(?:no|number))\b[\s:;.#]*/gi],
  ['subject.born', /\b(?:date\s*of\s*bi\w{0,2}th|birth\s*date|d\.?o\.?b)\b[\s:;.]*/gi],
  ['issuedOn', /(?:^|\s)(?:date(?:\s*of\s*(?:issue|request))?|issued\s*on)\s*[:;]\s*/gi],
  ['name', /\b(?:name\s*of\s*(?:the\s*)?(?:subject|alien|person)|(?:subject|alien)'?s?\s*name)\b[\s:;.]*/gi],
  ['subject.citizenship', /\b(?:country\s*of\s*)?citizenship\b[\s:;.]*/gi],
  ['subject.sex', /\bsex\b[\s:;.']*/gi],
  ['addressedTo', /^\W{0,3}to\s*[:;!]\s*/gi],
  ['issuingOffice', /^\W{0,3}from\s*[:;!]\s*/gi],
]

/** Their value stands in the line below, where the printed line only says what belongs there. */
const BELOW: readonly Labelled[] = ['addressedTo', 'issuingOffice']

const OFFICER = /\bname\s*and\s*title\s*of\s*(?:the\s*)?[i|l1t]?mmigration\s*officer\b\W*/i
const TICKED = /^\W{0,3}[xX☒☑✓✔]\W{0,2}\s+(.*)$/
const CANCELS = /\bcancel\b.*\bdetainer\b/i

/** A line is never longer on paper; what is longer was made to be. */
const LONGEST = 400

export function readLines(given: readonly Line[]): Offer[] {
  const lines = given.map((line) => ({ ...line, text: line.text.slice(0, LONGEST) }))
  const labelled = lines.flatMap((line, i) => behindLabels(line, lines[i + 1]))
  return firstOfEach([
    ...lines.flatMap(formIn),
    ...labelled,
    ...lines.flatMap((line, i) => officerIn(line, lines[i - 1])),
    ...lines
      .filter(({ text }) => /\b(call\w*|tele)?phone\b|\bcalling\b/i.test(text))
      .flatMap((line) => offersIn('phone', line.text, placeOf(line))),
    ...lines.filter(({ text }) => CANCELS.test(text)).flatMap((line) => offersIn('cancelsIssuedOn', line.text, placeOf(line))),
    ...asksIn(lines),
    ...offersOfTicks(lines.flatMap(tickIn)),
  ])
}

const placeOf = ({ page, text, confidence }: Line): Place => ({
  found: `page ${page}: ${text.trim()}`.slice(0, 300),
  confidence: confidence === null ? null : Math.round(confidence),
})

function behindLabels(line: Line, next: Line | undefined): Offer[] {
  const labels = labelsIn(line.text)
  return labels.flatMap(({ label, end }, i) => {
    const behind = line.text
      .slice(end, labels[i + 1]?.start)
      .replace(/[({][^)}]*[)}]?/g, (all) => (BELOW.includes(label) ? '' : all))
    // A speck behind the printed words is no address.
    if (BELOW.includes(label) ? /\p{L}{3}/u.test(behind) : behind.trim() !== '') return offersIn(label, behind, placeOf(line))
    const below = BELOW.includes(label) && next && labelsIn(next.text).length === 0
    return below ? offersIn(label, next.text, placeOf(next)) : []
  })
}

/** From left to right; a label within another one is part of it. */
function labelsIn(text: string) {
  const all = LABEL.flatMap(([label, printed]) =>
    [...text.matchAll(printed)].map((match) => ({ label, start: match.index, end: match.index + match[0].length })),
  ).toSorted((a, b) => a.start - b.start || b.end - a.end)
  return all.filter(({ start }, i) => all.slice(0, i).every((before) => before.end <= start))
}

/** The name stands above the line that says whose it is, or behind it. */
function officerIn(line: Line, above: Line | undefined): Offer[] {
  const printed = OFFICER.exec(line.text)
  if (!printed) return []
  const behind = line.text.slice(printed.index + printed[0].length)
  if (/\w{3,}/.test(behind)) return offersIn('officer', behind, placeOf(line))
  return above ? offersIn('officer', above.text, placeOf(above)) : []
}

/** The older editions share one number and are told apart by the month of their print. */
const PRINT: Readonly<Record<string, FormId>> = {
  '12/12': 'I-247_2012',
  '12/11': 'I-247_2011',
  '6/11': 'I-247_2011',
  '06/11': 'I-247_2011',
}

function formIn(line: Line): Offer[] {
  const [, letter, print] = /[I|l1!]\s?-\s?247\s?([ADNX])?\b\s*(?:\((\d{1,2}\/\d{2})\))?/.exec(line.text) ?? []
  const form = letter ? (`I-247${letter}` as FormId) : PRINT[print ?? '']
  return form ? [{ field: 'form', value: form, ...placeOf(line) }] : []
}

function asksIn(lines: readonly Line[]): Offer[] {
  const notify = lines.find(({ text }) => /\bnotify\s+(dhs|ice|this office|the department)\b/i.test(text))
  const hold = lines.find(({ text }) => /\bmaintain\s+cust/i.test(text))
  const first = notify ?? hold
  if (!first) return []
  return [
    { field: 'asks', value: [...(hold ? ['hold' as const] : []), ...(notify ? ['notify' as const] : [])], ...placeOf(first) },
  ]
}

/** Recognition knows letters; a cross in a box it makes out by chance, however sure it is of the words beside it. */
const SURE_OF_A_CROSS = 70

function tickIn(line: Line): Tick[] {
  const words = TICKED.exec(line.text)?.[1]
  if (words === undefined || CANCELS.test(words)) return []
  const { found, confidence } = placeOf(line)
  return [{ tick: tickOf(words), found, confidence: confidence === null ? null : Math.min(confidence, SURE_OF_A_CROSS) }]
}
