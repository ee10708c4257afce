/** Offenses of the Wisconsin Statutes as a jail writes them on its charge rows, and what a court may have done with them. */
import { type Charge, ChargeInput } from '#shared/record/booking.ts'
import type { Seed } from './seed.ts'

type Offense = Pick<ChargeInput, 'title' | 'statute' | 'class' | 'level'>

export const LISTED: readonly Offense[] = [
  felony('ARMED ROBBERY', '943.32(2)', 'C'),
  felony('SECOND DEGREE SEXUAL ASSAULT', '940.225(2)(a)', 'C'),
  felony('AGGRAVATED BATTERY', '940.19(5)', 'E'),
  felony('ARSON OF A BUILDING', '943.02(1)(a)', 'C'),
  felony('KIDNAPPING', '940.31(1)(a)', 'C'),
  felony('FIRST DEGREE RECKLESS HOMICIDE', '940.02(1)', 'B'),
  felony('HUMAN TRAFFICKING', '940.302(2)(a)', 'D'),
]

export const FELONIES: readonly Offense[] = [
  felony('BURGLARY', '943.10(1m)(a)', 'F'),
  felony('DELIVER COCAINE (1-5 G)', '961.41(1)(cm)1r', 'F'),
  felony('STRANGULATION AND SUFFOCATION', '940.235(1)', 'H'),
  felony('IDENTITY THEFT', '943.201(2)(a)', 'H'),
  felony('OPERATING WHILE INTOXICATED (4TH)', '346.63(1)(a)', 'H'),
  felony('FORGERY', '943.38(1)', 'H'),
  felony('SUBSTANTIAL BATTERY', '940.19(2)', 'I'),
]

export const PETTY: readonly Offense[] = [
  misdemeanor('OPERATING WHILE INTOXICATED (2ND)', '346.63(1)(a)', 'U'),
  misdemeanor('OPERATING WHILE INTOXICATED (3RD)', '346.63(1)(a)', 'U'),
  misdemeanor('DISORDERLY CONDUCT', '947.01(1)', 'B'),
  misdemeanor('RETAIL THEFT', '943.50(1m)(b)', 'A'),
  misdemeanor('BATTERY', '940.19(1)', 'A'),
  misdemeanor('RESISTING OR OBSTRUCTING AN OFFICER', '946.41(1)', 'A'),
  misdemeanor('CRIMINAL DAMAGE TO PROPERTY', '943.01(1)', 'A'),
  misdemeanor('POSSESSION OF THC', '961.41(3g)(e)', 'U'),
  misdemeanor('BAIL JUMPING-MISDEMEANOR', '946.49(1)(a)', 'A'),
  misdemeanor('OPERATE WITHOUT VALID LICENSE', '343.05(3)(a)', 'U'),
  misdemeanor('THEFT-MOVABLE PROPERTY', '943.20(1)(a)', 'A'),
]

export const pending = (offense: Offense): ChargeInput => ChargeInput.parse({ ...offense, status: 'pending' })

/** Nobody has told the jail what the court did. */
export const undisposed = (offense: Offense): ChargeInput => ChargeInput.parse({ ...offense, status: 'unknown' })

export const convicted = (seed: Seed, offense: Offense, disposedOn: string): ChargeInput =>
  ChargeInput.parse({
    ...offense,
    ...verdict(seed, offense.class === 'felony' ? 'felony' : 'misdemeanor'),
    status: 'convicted',
    disposedOn,
  })

export const dismissed = (seed: Seed, offense: Offense, disposedOn: string): ChargeInput =>
  ChargeInput.parse({ ...offense, status: 'dismissed', disposedOn, disposition: seed.pick(DISMISSALS) })

/** The charge as it stands, with what the court did. */
export const disposedAs = (charge: Charge, { status, disposedOn, disposition, sentence }: ChargeInput): ChargeInput =>
  ChargeInput.parse({ ...charge, status, disposedOn, disposition, sentence })

const DISMISSALS = [
  "Dismissed on prosecutor's motion",
  'Charge dismissed but read in',
  'Dismissed before initial appearance',
] as const
const PLEAS = ['Guilty due to no contest plea', 'Guilty due to guilty plea', 'Found guilty at jury trial'] as const
const SENTENCES = {
  felony: [
    '3 years state prison, imposed and stayed; 9 months jail',
    '12 months jail',
    '18 months state prison, awaiting transport',
  ],
  misdemeanor: ['60 days jail', '30 days jail, Huber', '6 months jail', '45 days jail, time served 12'],
} as const

const verdict = (seed: Seed, kind: 'felony' | 'misdemeanor') => ({
  disposition: seed.pick(PLEAS),
  sentence: kind === 'felony' ? seed.pick(SENTENCES.felony) : seed.pick(SENTENCES.misdemeanor),
})

function felony(title: string, statute: string, letter: string): Offense {
  return { title, statute: `WI ${statute}`, class: 'felony', level: `F${letter}` }
}

function misdemeanor(title: string, statute: string, letter: string): Offense {
  return { title, statute: `WI ${statute}`, class: 'misdemeanor', level: `M${letter}` }
}
