/** What a situation expects, key by key, in the words of the screens. */
import { COMPARED } from '#shared/core/runSituation.ts'
import { capWords } from '#shared/core/provisionWords.ts'
import { ACTIONS, type Action, type Modality, type Outcome } from '#shared/record/verdict.ts'
import { actionWord, modalityWord, officeWord, outcomeWord, plain } from '#client/wording.ts'

const LABEL: Readonly<Record<string, string>> = {
  outcome: 'Outcome',
  ...actionWord,
  max_hold: 'A hold lasts',
  hold_ends_at: 'A hold ends at',
  until_resolved: 'Until it is decided',
  refer_to: 'Referred to',
  duties: 'Duties',
}

export const answerLabel = (key: string): string => LABEL[key] ?? key.replaceAll('_', ' ')

export function answerWords(key: string, value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (Array.isArray(value)) return value.map((one) => String(one).replaceAll('_', ' ')).join(', ') || 'none'
  const text = typeof value === 'string' ? value : plain(value)
  if (key === 'outcome' || key === 'until_resolved') return (outcomeWord[text as Outcome] ?? text).toLowerCase()
  if (ACTIONS.includes(key as Action)) return modalityWord[text as Modality] ?? text
  if (key === 'max_hold') return capWords(text)
  return key === 'refer_to' ? officeWord(text) : text.replaceAll('_', ' ')
}

/** The keys that are compared, in the order in which they are shown. */
export const comparedIn = (expected: Readonly<Record<string, unknown>>): readonly string[] =>
  COMPARED.filter((key) => key in expected)
