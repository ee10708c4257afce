/** A condition of the policy language as a plain English sentence: "any charge: on the list 'serious crime' and status is pending". */
import type { Collection } from '../record/fact.ts'
import type { Condition, Dated, FactTest, ItemsTest } from '../record/condition.ts'
import type { Node } from '../record/verdict.ts'
import { ATTRIBUTE_PHRASES } from './attributePhrase.ts'
import { PHRASES } from './factPhrase.ts'
import { inSeries } from './inSeries.ts'
import type { FactPhrase } from './phrase.ts'
import { counted, datedWords, passedWords, windowWords } from './timeWords.ts'
import { valueWords } from './valueWords.ts'

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
  if ('passed' in condition) return passedWords(condition, true)
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
  if ('passed' in condition) return passedWords(condition, false)
  if ('not' in condition) return conditionWords(condition.not, titleOf, within)
  if ('always' in condition) return 'never'
  return `not so: ${conditionWords(condition, titleOf, within)}`
}

function itemsWords({ some, where, atLeast = 1, separate }: ItemsTest, holds: boolean, titleOf: TitleOf): string {
  const one = some.slice(0, -1)
  const many = `${holds ? 'at least' : 'fewer than'} ${datedWords(atLeast, (count) => counted(count, one))}`
  const head = onlyOne(atLeast) ? `${holds ? 'any' : 'no'} ${one}` : `${many}${separate ? ' from separate incidents' : ''}`
  return 'always' in where ? head : `${head}: ${conditionWords(where, titleOf, some)}`
}

const onlyOne = (count: Dated): boolean => (typeof count === 'number' ? [{ is: count }] : count).every(({ is }) => is === 1)

function factTestWords(test: FactTest, holds: boolean, titleOf: TitleOf, within: Collection | null): string {
  const phrase: FactPhrase = (within ? ATTRIBUTE_PHRASES[within][test.fact] : PHRASES[test.fact]) ?? { label: bare(test.fact) }
  const subject = phrase.subject ?? phrase.label
  if (test.happened) {
    const [has, hasNot] = phrase.happened ?? [`${subject} is on record`, `${subject} is not on record`]
    return holds ? has : hasNot
  }
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
  return `${subject} is ${holds ? '' : 'not '}${inSeries(
    values.map((value) => valueWords(value ?? null)),
    'or',
  )}`
}
