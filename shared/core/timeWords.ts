/** Tests of time in plain English: look-back windows, hours gone by, and numbers that the text changed on a day. */
import type { Dated, PassedTest, WindowTest } from '../record/condition.ts'
import { dayWords } from './dayWords.ts'

/** `5 years (from 01 Jan 2017: 10 years)`. */
export function datedWords(number: Dated, say: (value: number) => string): string {
  if (typeof number === 'number') return say(number)
  const [first, ...later] = number.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) return ''
  return [say(first.is), ...later.map(({ from, is }) => `(from ${dayWords(from)}: ${say(is)})`)].join(' ')
}

export const ANCHOR_WORDS: Record<WindowTest['within']['of'], string> = {
  convicted_on: 'convicted',
  released_on: 'released from the sentence',
  released_or_convicted: 'released from the sentence, or convicted where none was served,',
  later_of_both: 'convicted or released, whichever is later,',
}

export const REFERENCE_WORDS: Record<WindowTest['within']['before'], string> = {
  as_of: 'the decision',
  'request.issued_on': 'the request was issued',
  instant_arrest_on: 'the present arrest',
}

export const SINCE_WORDS: Record<PassedTest['passed']['since'], string> = {
  'request.received_at': 'the request was received',
  'request.served_on_subject': 'the person was served with a copy',
  would_be_released_at: 'the would-be release',
}

export function windowWords({ within: { years, of, before, leavingOut } }: WindowTest): string {
  const length = datedWords(years, (value) => counted(value, 'year'))
  return `${ANCHOR_WORDS[of]} within ${length} before ${REFERENCE_WORDS[before]}${leavingOut ? ', days in jail not counted' : ''}`
}

export const passedWords = ({ passed: { hours, since } }: PassedTest, holds: boolean): string =>
  `${holds ? 'at least' : 'less than'} ${counted(hours, 'hour')} ${hours === 1 ? 'has' : 'have'} gone by since ${SINCE_WORDS[since]}`

export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
