/** A condition of the policy language as a plain English sentence: "any charge: on the list 'serious crime' and status is pending". */
import type { Collection } from '../record/fact.ts'
import type { Condition, FactTest, ItemsTest, WindowTest } from '../record/condition.ts'
import type { Node } from '../record/verdict.ts'
import { ATTRIBUTE_PHRASES, type FactPhrase, PHRASES } from './factPhrase.ts'

/** The title of an offense list by its id. */
export type TitleOf = (id: string) => string

const bare: TitleOf = (id) => id.replaceAll('_', ' ')

/** `within`: the list whose items the condition is about, when it stands inside one. */
export function conditionWords(condition: Condition, titleOf: TitleOf = bare, within: Collection | null = null): string {
  if ('fact' in condition) return factTestWords(condition, true, titleOf, within)
  if ('all' in condition) return joined(condition.all, 'and', titleOf, within)
  if ('any' in condition) return joined(condition.any, 'or', titleOf, within)
  if ('not' in condition) return denied(condition.not, titleOf, within)
  if ('some' in condition) return itemsWords(condition, true, titleOf)
  if ('within' in condition) return windowWords(condition)
  return 'in every case'
}

/** The condition behind one part of a trail. */
export function conditionOf(node: Node): Condition {
  if (node.op === 'test' || node.op === 'items') return node.test
  if (node.op === 'always') return { always: true }
  if (node.op === 'not') return { not: node.of[0] ? conditionOf(node.of[0]) : { always: true } }
  return node.op === 'all' ? { all: node.of.map(conditionOf) } : { any: node.of.map(conditionOf) }
}

/** `charges[1].status` as "charge 2, status"; `request.asks` as "asks for". */
export function factLabel(path: string): string {
  const [, list, index, attribute] = /^(convictions|charges|warrants)\[(\d+)\](?:\.(.+))?$/.exec(path) ?? []
  if (list === undefined) return PHRASES[path]?.label ?? bare(path)
  const item = `${list.slice(0, -1)} ${Number(index) + 1}`
  if (attribute === undefined) return item
  return `${item}, ${ATTRIBUTE_PHRASES[list as Collection][attribute]?.label ?? bare(attribute)}`
}

function joined(parts: readonly Condition[], word: 'and' | 'or', titleOf: TitleOf, within: Collection | null): string {
  const lists = parts.some((part) => 'some' in part || ('not' in part && 'some' in part.not))
  const texts = parts.map((part) => {
    const text = conditionWords(part, titleOf, within)
    return ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1) ? `(${text})` : text
  })
  return texts.join(lists ? `; ${word} ` : ` ${word} `)
}

function denied(condition: Condition, titleOf: TitleOf, within: Collection | null): string {
  if ('fact' in condition) return factTestWords(condition, false, titleOf, within)
  if ('some' in condition) return itemsWords(condition, false, titleOf)
  if ('not' in condition) return conditionWords(condition.not, titleOf, within)
  if ('always' in condition) return 'never'
  return `not so: ${conditionWords(condition, titleOf, within)}`
}

function itemsWords({ some, where, atLeast = 1 }: ItemsTest, holds: boolean, titleOf: TitleOf): string {
  const one = some.slice(0, -1)
  const many = holds ? `at least ${atLeast} ${some}` : `fewer than ${atLeast} ${some}`
  const head = atLeast > 1 ? many : `${holds ? 'any' : 'no'} ${one}`
  return 'always' in where ? head : `${head}: ${conditionWords(where, titleOf, some)}`
}

function factTestWords(test: FactTest, holds: boolean, titleOf: TitleOf, within: Collection | null): string {
  const phrase: FactPhrase = (within ? ATTRIBUTE_PHRASES[within][test.fact] : PHRASES[test.fact]) ?? { label: bare(test.fact) }
  const subject = phrase.subject ?? phrase.label
  if (test.has !== undefined) {
    const member = test.fact === 'lists' ? `'${titleOf(test.has)}'` : valueWords(test.has)
    const [has, hasNot] = phrase.has ?? [`${subject} includes`, `${subject} does not include`]
    return `${holds ? has : hasNot} ${member}`
  }
  if (test.atLeast !== undefined) return `${subject} is ${holds ? 'at least' : 'below'} ${test.atLeast}`
  if (test.below !== undefined) return `${subject} is ${holds ? 'below' : 'at least'} ${test.below}`
  if (phrase.yes !== undefined && (test.is === true || test.is === 'yes')) return holds ? phrase.yes : (phrase.no ?? phrase.yes)
  if (phrase.no !== undefined && (test.is === false || test.is === 'no')) return holds ? phrase.no : (phrase.yes ?? phrase.no)
  const values = Array.isArray(test.is) ? test.is : [test.is]
  return `${subject} is ${holds ? '' : 'not '}${alternatives(values.map((value) => valueWords(value ?? null)))}`
}

const alternatives = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const ANCHORS: Record<WindowTest['within']['of'], string> = {
  convicted_on: 'convicted',
  released_on: 'released from the sentence',
  released_or_convicted: 'released from the sentence, or convicted where none was served,',
  later_of_both: 'convicted or released, whichever is later,',
}
const REFERENCES: Record<WindowTest['within']['before'], string> = {
  as_of: 'the decision',
  'request.issued_on': 'the request was issued',
  instant_arrest_on: 'the present arrest',
}
const windowWords = ({ within: { years, of, before } }: WindowTest): string =>
  `${ANCHORS[of]} within ${years} ${years === 1 ? 'year' : 'years'} before ${REFERENCES[before]}`

const VALUES: Readonly<Record<string, string>> = {
  federal_criminal: 'a federal criminal warrant',
  state_criminal: 'a state criminal warrant',
  court_order: 'a court order',
  other_civil: 'another civil paper',
  federal_judge_or_magistrate: 'a federal judge or magistrate',
  state_judge: 'a state judge',
  immigration_officer: 'an immigration officer',
  immigration_judge: 'an immigration judge',
  felony: 'a felony',
  misdemeanor: 'a misdemeanor',
  pc_872: 'made under PC 872',
  pc_48h: 'made within 48 hours',
  proof_us_citizen: 'proof of US citizenship',
  proof_lawful_status: 'proof of lawful status',
  proof_us_citizen_or_lawful_status: 'proof of US citizenship or lawful status',
  own_rap_sheet: 'our own rap sheet',
}

/** One value of a fact: underscores read as spaces, form editions as they are printed. */
export function valueWords(value: string | number | boolean | null): string {
  if (value === null) return 'not known'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return (
    VALUES[value] ??
    String(value)
      .replace(/^(I-247)_(\d+)$/, '$1 ($2)')
      .replaceAll('_', ' ')
  )
}
