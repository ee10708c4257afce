/** Why somebody was found, and what speaks for or against two records being one person, in plain words. */
import type { Reason } from '#shared/core/person/likePerson.ts'
import type { IdReason, PairReason } from '#shared/core/person/weighPair.ts'
import type { Answer } from './trpc.ts'

type NameReason = Extract<Reason, { part: 'surname' | 'given' }>
type BirthReason = Extract<Reason, { part: 'born' }>

const PART = { surname: 'surname', given: 'given name' } as const

const nameWords = ({ part, way, some }: NameReason): string => {
  const name = some ? `one ${PART[part]}` : PART[part]
  return {
    same: `${name} the same`,
    nickname: `${name} in another form`,
    one_slip: `${name} one letter off`,
    two_slips: `${name} two letters off`,
    sounds: `${name} sounds alike`,
    begins: `${name} begins alike`,
    initial: `initial of the ${name} the same`,
    other: `another ${PART[part]}`,
  }[way]
}

const BIRTH = {
  same: 'birth date the same',
  known_part: 'birth date agrees as far as it is known',
  day_month_swapped: 'day and month swapped',
  century: 'century of birth differs',
} as const

const birthWords = (reason: BirthReason): string => {
  if (reason.way !== 'parts') return BIRTH[reason.way]
  const { year, month, day } = reason
  const parts = Object.entries({ year, month, day })
  if (parts.every(([, like]) => like === 'other')) return 'another birth date'
  const said = (like: 'near' | 'other', words: string) => {
    const which = parts.filter(([, own]) => own === like).map(([part]) => part)
    return which.length === 0 ? [] : [`${words}${which.join(' and ')}`]
  }
  return [...said('near', 'slightly another birth '), ...said('other', 'another birth ')].join(', ')
}

/** `surname one letter off` */
export function sayReason(reason: PairReason): string {
  if (reason.part === 'born') return birthWords(reason)
  if (reason.part === 'swapped') return 'given name and surname changed places'
  if (reason.part === 'number') return reason.way === 'same' ? 'the number is the same' : 'the number begins so'
  if (reason.part === 'sex') return 'another sex'
  if (reason.part === 'common') return 'many here bear this surname'
  return reason.part in NUMBER ? numberWords(reason as IdReason) : nameWords(reason as NameReason)
}

const NUMBER: Record<IdReason['part'], string> = {
  aNumber: 'A-number',
  fins: 'subject ID',
  stateId: 'state ID',
  fbiNumber: 'FBI number',
}

const numberWords = ({ part, way }: IdReason): string =>
  way === 'other' ? `another ${NUMBER[part]}` : `${NUMBER[part]} ${way === 'same' ? 'the same' : 'one character off'}`

/** One by one, for it and against it: of a birth date in which one part differs the others still speak for it. */
export function sayEvidence(reasons: readonly PairReason[]): {
  readonly for: readonly string[]
  readonly against: readonly string[]
} {
  const sayings = reasons.map((reason) => {
    if (reason.part !== 'born' || reason.way !== 'parts')
      return { for: reason.bits > 0 ? [sayReason(reason)] : [], against: reason.bits > 0 ? [] : [sayReason(reason)] }
    const same = (['year', 'month', 'day'] as const).filter((part) => reason[part] === 'same')
    return { for: same.length === 0 ? [] : [`birth ${same.join(' and ')} the same`], against: [sayReason(reason)] }
  })
  return { for: sayings.flatMap((one) => one.for), against: sayings.flatMap((one) => one.against) }
}

type Found = Answer['person']['find']['persons'][number]

/** `surname one letter off; day and month swapped`: what differs, or that nothing does. */
export function sayFound({ reasons, alias, paper }: Pick<Found, 'reasons' | 'alias' | 'paper'>): string {
  const exact = reasons.filter(sure).map(sayReason)
  const unsure = reasons.filter((reason) => !sure(reason)).map(sayReason)
  return [
    ...(unsure.length === 0 ? exact : unsure),
    ...(alias ? [`known also as ${alias}`] : []),
    ...(paper ? [`named so on request ${paper}`] : []),
  ].join('; ')
}

const sure = (reason: Reason): boolean => 'way' in reason && reason.way === 'same' && !('some' in reason && reason.some)
