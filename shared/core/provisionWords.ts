/** A provision as a plain English sentence made from the rule itself: when it applies, and what it then says. */
import type { Duty, Provision } from '../record/policy.ts'
import { ACTIONS, type Action, type Modality } from '../record/verdict.ts'
import { conditionWords, type TitleOf } from './conditionWords.ts'
import { inSeries } from './inSeries.ts'
import { counted } from './timeWords.ts'

export const DOES: Record<Action, string> = {
  hold: 'hold the person',
  notify: 'tell ICE the release date',
  transfer: 'transfer the person to ICE',
  interview: 'let ICE interview the person',
  share: 'share information with ICE',
}

const ON: Record<Action, string> = {
  hold: 'holding',
  notify: 'telling ICE the release date',
  transfer: 'transfer',
  interview: 'interviews',
  share: 'sharing information',
}

/** `In every case` or `If the bond is posted`. */
export const whenWords = ({ when }: Pick<Provision, 'when'>, titleOf?: TitleOf): string =>
  'always' in when ? 'In every case' : `If ${conditionWords(when, titleOf)}`

/** What it says when it applies, part by part; none where it says nothing. */
export function thenWords(provision: Provision): readonly string[] {
  const { says, outcome, duties, over } = provision
  const on = (modality: Modality) => ACTIONS.filter((action) => says[action] === modality)
  const silent = on('silent')
  return [
    ...(outcome ? [OUTCOME[outcome]] : []),
    ...commanded('must', on('must'), 'and'),
    ...commanded('may', on('may'), 'and'),
    ...commanded('must not', on('must_not'), 'or'),
    ...holdWords(provision),
    ...(silent.length === ACTIONS.length ? ['the text is silent on every action'] : []),
    ...(silent.length > 0 && silent.length < ACTIONS.length
      ? [
          `the text is silent on ${inSeries(
            silent.map((action) => ON[action]),
            'and',
          )}`,
        ]
      : []),
    ...duties.map(dutyWords),
    ...(over && over.length > 0 ? [overWords(over)] : []),
  ]
}

export function provisionWords(provision: Provision, titleOf?: TitleOf): string {
  const then = thenWords(provision)
  const always = 'always' in provision.when
  return `${whenWords(provision, titleOf)}${always ? ' ' : ', '}${then.length === 0 ? 'nothing is said' : then.join('; ')}.`
}

const OUTCOME = {
  no_action: 'there is nothing to decide',
  court_process: "the judge's paper is followed as such and the request does not decide",
} as const

const commanded = (word: string, actions: readonly Action[], join: 'and' | 'or'): string[] =>
  actions.length === 0
    ? []
    : [
        `the office ${word} ${inSeries(
          actions.map((action) => DOES[action]),
          join,
        )}`,
      ]

const holdWords = ({ maxHold, holdFrom }: Provision): string[] =>
  maxHold === undefined ? [] : [`a hold lasts ${capWords(maxHold)}${holdFrom === 'receipt' ? ', counted from receipt' : ''}`]

/** `48h_excl_weekends_holidays` as "at most 48 hours, weekends and holidays not counted". */
export function capWords(cap: string): string {
  const [, hours, rest] = /^(\d+)h(.*)$/.exec(cap) ?? []
  if (hours === undefined) return 'at most until 23:59 of the same day'
  return `at most ${counted(Number(hours), 'hour')}${rest === '' ? '' : ', weekends and holidays not counted'}`
}

const dutyWords = ({ name, to, by }: Pick<Duty, 'name' | 'to' | 'by'>): string =>
  `duty to ${to}, ${by}: ${name.replaceAll('_', ' ')}`

const overWords = (over: readonly string[]): string =>
  over.includes('*') ? 'this prevails over every clause below it' : `this prevails over ${inSeries(over, 'and')}`
