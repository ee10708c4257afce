/**
 * The premises of a replay: what history does not record and the question assumes. They are printed with every result and can be changed
 * one by one; any fact of the vocabulary can be set as well.
 */
import { wordFor } from '#shared/core/vocabulary.ts'
import type { Item } from '#shared/record/fact.ts'

export type Premises = {
  readonly custody: 'yes' | 'no' | 'unknown'
  readonly asks: string
  readonly warrants: 'none' | 'unknown' | 'civil' | 'judicial'
  readonly convictions: 'export' | 'unknown'
  readonly dispositions: 'unknown' | 'pending'
  /** Facts set by name. */
  readonly facts: Readonly<Record<string, unknown>>
}

const PREMISES: Premises = {
  custody: 'yes',
  asks: 'hold,notify',
  warrants: 'none',
  convictions: 'export',
  dispositions: 'unknown',
  facts: {},
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  custody: ['yes', 'no', 'unknown'],
  asks: ['hold,notify', 'hold', 'notify', 'unknown'],
  warrants: ['none', 'unknown', 'civil', 'judicial'],
  convictions: ['export', 'unknown'],
  dispositions: ['unknown', 'pending'],
}

const SENTENCES: Readonly<Record<Exclude<keyof Premises, 'facts'>, Readonly<Record<string, string>>>> = {
  custody: {
    yes: 'every person is in custody on that day',
    no: 'nobody is in custody on that day',
    unknown: 'whether the person is in custody is not known',
  },
  asks: {
    'hold,notify': 'the request is active and asks for hold and notice, not only upon a conviction',
    hold: 'the request is active and asks for hold only, not only upon a conviction',
    notify: 'the request is active and asks for notice only, not only upon a conviction',
    unknown: 'the request is active; what it asks for is not known',
  },
  warrants: {
    none: 'no warrant came with the request: the export records none',
    unknown: 'whether a warrant came with the request is not known',
    civil: 'an I-200 signed by an immigration officer came with every request',
    judicial: "a federal judge's criminal warrant came with every request",
  },
  convictions: {
    export: 'the convictions are those of the export and our records, and there are no others',
    unknown: 'there may be convictions beside those of the export and our records',
  },
  dispositions: {
    unknown: 'what became of a charge without a disposition is not known',
    pending: 'a charge without a disposition is pending',
  },
}

export const WARRANTS: Readonly<Record<Premises['warrants'], readonly Item[] | 'unknown'>> = {
  none: [],
  unknown: 'unknown',
  civil: [{ kind: 'I-200', signed_by: 'immigration_officer', status: 'active' }],
  judicial: [{ kind: 'federal_criminal', signed_by: 'federal_judge_or_magistrate', status: 'active' }],
}

/** From `name=value` words; a fault says what would have been right. */
export function readPremises(words: readonly string[]): Premises | { fault: string } {
  let premises = PREMISES
  for (const word of words) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(word) ?? []
    const choices = CHOICES[name]
    const fact = name.includes('[') ? undefined : wordFor(name)
    if (choices?.includes(value)) premises = { ...premises, [name]: value }
    else if (choices) return { fault: `The premise ${name} can be: ${choices.join(' | ')}.` }
    else if (!fact || fact.name !== name || name === 'as_of')
      return {
        fault: `"${word}" is no premise. There are: ${Object.keys(CHOICES).join(', ')}, and every fact of the vocabulary, as name=value.`,
      }
    else {
      const read = factValue(fact.kind, value)
      if (read === undefined || (typeof read === 'string' && fact.values && ![...fact.values, fact.unstated].includes(read)))
        return { fault: `The fact ${name} can be: ${(fact.values ?? ['a ' + fact.kind]).join(' | ')} | unknown.` }
      premises = { ...premises, facts: { ...premises.facts, [name]: read } }
    }
  }
  return premises
}

/** Undefined: not of that kind. */
function factValue(kind: string, value: string): unknown {
  if (value === '') return undefined
  if (value === 'unknown') return null
  if (kind === 'flag') return value === 'true' || value === 'yes' ? true : value === 'false' || value === 'no' ? false : undefined
  if (kind === 'number') return Number.isFinite(Number(value)) ? Number(value) : undefined
  if (kind === 'set') return value === 'none' ? [] : value.split(',')
  return value
}

/** Each premise as a sentence, for the head of a result. */
export const premiseText = (premises: Premises): string[] => [
  ...(Object.keys(SENTENCES) as (keyof typeof SENTENCES)[]).map(
    (key) => `${key}=${premises[key]}: ${SENTENCES[key][premises[key]] ?? ''}`,
  ),
  ...Object.entries(premises.facts).map(([name, value]) => `${name}=${value === null ? 'unknown' : JSON.stringify(value)}`),
]
