/**
 * The duties of one request: what the policy sets, by when, and what became of each; the latest entry for a duty is the one that holds. The
 * copy of the request that the form wants served on the person is the copy that a policy may set as a duty, and the contact by which ICE was told of
 * the release is the notice that it may command, so each is entered once.
 */
import type { Contact } from '../record/contact.ts'
import type { Service } from '../record/detainer.ts'
import type { DutyRecord } from '../record/dutyRecord.ts'
import type { OwedDuty } from '../record/verdict.ts'
import { isNoticeOfRelease } from './owedDuties.ts'

/** Instants of the events that deadlines count from, UTC ISO text; absent or null while they have not come. */
export type DutyEvents = { readonly [E in NonNullable<OwedDuty['due']>['of']]?: string | null } & {
  readonly service?: Service | null
  /** The contact by which ICE was told the release date. */
  readonly told?: Pick<Contact, 'at' | 'byName' | 'whom' | 'proof'> | null
}

/** The name under which a policy sets that the person gets a copy of the request. */
export const COPY_OF_REQUEST = 'copy_of_request_to_subject'

export type DutyStanding = {
  readonly duty: OwedDuty
  readonly record: Pick<DutyRecord, 'state' | 'at' | 'note' | 'byName'> | null
  /** Null where the text gives no number, or what it counts from has not come. */
  readonly dueAt: string | null
  readonly state: DutyRecord['state'] | 'open' | 'overdue' | 'perhaps'
}

const HOUR_MS = 3_600_000

export function dutiesNow(
  duties: readonly OwedDuty[],
  records: readonly DutyRecord[],
  events: DutyEvents,
  at: string,
): readonly DutyStanding[] {
  return duties.map((duty) => {
    const record = records.filter(({ name }) => name === duty.name).at(-1) ?? servedAs(duty, events) ?? toldAs(duty, events)
    const dueAt = dueOf(duty, events)
    return { duty, record, dueAt, state: record?.state ?? openState(duty, dueAt, at) }
  })
}

function servedAs({ name }: OwedDuty, { service }: DutyEvents): DutyStanding['record'] {
  if (name !== COPY_OF_REQUEST || !service) return null
  return { state: 'done', at: service.servedAt, byName: service.by, note: 'The request was served on the person.' }
}

function toldAs(duty: OwedDuty, { told }: DutyEvents): DutyStanding['record'] {
  if (!told || !isNoticeOfRelease(duty)) return null
  return { state: 'done', at: told.at, byName: told.byName, note: `${told.whom} was told: ${told.proof ?? 'see the contacts'}.` }
}

function dueOf({ due }: OwedDuty, events: DutyEvents): string | null {
  const event = due && events[due.of]
  if (!due || !event) return null
  return new Date(Date.parse(event) + (due.side === 'before' ? -1 : 1) * due.hours * HOUR_MS).toISOString()
}

function openState(duty: OwedDuty, dueAt: string | null, at: string): DutyStanding['state'] {
  if (!duty.certain) return 'perhaps'
  return dueAt !== null && dueAt < at ? 'overdue' : 'open'
}

/** A duty that the policy sets for certain and that nobody has answered for. */
export const isOpen = ({ state }: DutyStanding): boolean => state === 'open' || state === 'overdue'
