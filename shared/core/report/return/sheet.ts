/** A return as it is sent: what it says, its tables, and where it is signed; the same on the screen, in the file and on paper. */
import type { Days } from '../span.ts'
import type { Step } from '../step.ts'
import type { Table } from '../tables.ts'

export type ReturnId = 'texas' | 'illinois' | 'california' | 'daily' | 'weekly'

export type Sheet = {
  readonly title: string
  readonly about: string
  readonly says: readonly string[]
  readonly tables: readonly Table[]
  readonly sign: readonly string[]
  /** What is missing before it can be sent. */
  readonly lacks: string | null
  /** What to read before it is sent; said on the screen only. */
  readonly look?: string
}

export type ReturnPlan = {
  readonly id: ReturnId
  readonly words: string
  readonly says: string
  readonly step: Step | 'day'
  readonly names: boolean
  /** The state whose law asks for it; null: any office. */
  readonly state: string | null
}

export const RETURNS: readonly ReturnPlan[] = [
  {
    id: 'texas',
    words: 'Texas: jail population report, immigration detainers',
    says: "Prisoners with an immigration detainer on the first of the month, and what they cost in the month before; due by the fifth (Gov't Code 511.0101).",
    step: 'month',
    names: false,
    state: 'TX',
  },
  {
    id: 'illinois',
    words: 'Illinois: yearly report to the Attorney General',
    says: 'Each request with what became of it, without names; or that none was received (5 ILCS 805/25).',
    step: 'year',
    names: false,
    state: 'IL',
  },
  {
    id: 'california',
    words: 'California: community forum on access given to ICE',
    says: "How many, whom by sex, age and citizenship, on which days and in which way (Gov't Code 7283.1(d)); transfers by the offense that allowed them.",
    step: 'year',
    names: false,
    state: 'CA',
  },
  {
    id: 'daily',
    words: 'Daily public detainer list',
    says: 'Who is here with a request that stands, without names.',
    step: 'day',
    names: false,
    state: null,
  },
  {
    id: 'weekly',
    words: 'Weekly list of the office',
    says: 'What was received and decided in the week, person by person; for the office itself.',
    step: 'week',
    names: true,
    state: null,
  },
]

/** Throws for a return that is not defined. */
export function returnOf(id: ReturnId): ReturnPlan {
  const found = RETURNS.find((plan) => plan.id === id)
  if (!found) throw new Error(`No return is called ${id}.`)
  return found
}

export const isReturn = (id: string): id is ReturnId => RETURNS.some((plan) => plan.id === id)

/** What a return is made from besides the requests themselves. */
export type ReturnAsk = { readonly days: Days; readonly zone: string }
