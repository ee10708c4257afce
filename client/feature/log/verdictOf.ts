/** The verdict as it forms: the draft read as records, by the very functions with which the server will read it when it is saved. */
import { Temporal } from 'temporal-polyfill'
import { evaluate } from '#shared/core/evaluate.ts'
import { factsOf, type Records } from '#shared/core/factsOf.ts'
import type { Facts, FactSource } from '#shared/record/fact.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import type { Answer } from '#client/trpc.ts'
import { answered, type Draft } from './draft.ts'

export type Picked = Answer['booking']['byId']

export type Forming = { readonly verdict: Verdict; readonly facts: Facts; readonly sources: readonly FactSource[] }

type Said = Pick<Draft, 'paper' | 'warrants' | 'service' | 'findings' | 'openedAt'>

/** The facts as one text: while it stays the same, nothing needs to be worked out or drawn anew. */
export const factsText = (
  said: Said,
  picked: Picked | undefined,
  version: PolicyVersion,
  asOf: string,
  home: string | null,
): string => JSON.stringify(factsOf(recordsOf(said, picked), version.lists, asOf, home))

export function verdictOf(read: string, version: PolicyVersion): Forming {
  const { facts, sources } = JSON.parse(read) as Pick<Forming, 'facts' | 'sources'>
  return { verdict: evaluate(version.policies, facts), facts, sources }
}

/** The local date and time of an instant in the office's zone, as the server takes it. */
export const localTime = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })

function recordsOf({ paper, warrants, service, findings, openedAt }: Said, picked: Picked | undefined): Records {
  const entered = { detainerId: '', enteredAt: openedAt, enteredBy: '' }
  return {
    detainer: {
      ...paper,
      receivedAt: paper.receivedAt ?? openedAt,
      id: '',
      version: 1,
      number: '',
      bookingId: picked?.booking.id ?? null,
      match: null,
      status: 'active',
      statusNote: null,
      service: service?.servedAt ? { ...service, servedAt: service.servedAt } : null,
      enteredAt: openedAt,
      enteredBy: '',
    },
    warrants: warrants.map((warrant, index) => ({ ...warrant, id: `${index}`, detainerId: '', version: 1 })),
    findings: findings.filter(answered).map((finding) => ({ ...finding, ...entered, id: finding.fact })),
    subject: picked?.subject ?? null,
    booking: picked?.booking ?? null,
    charges: picked?.charges ?? [],
    convictions: picked?.convictions ?? [],
  }
}
