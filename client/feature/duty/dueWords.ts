/** A duty's deadline: in the policy's own words, and as an instant where these name a number and the event has come. */
import { type DutyStanding, isOpen } from '#shared/core/dutiesNow.ts'
import type { State } from '#client/part/Mark.tsx'

/** As it stands at this instant: what the server called open may have become overdue on the screen since. */
export const stateNow = ({ state, dueAt }: DutyStanding, now: string): DutyStanding['state'] =>
  state === 'open' && dueAt !== null && dueAt < now ? 'overdue' : state

export const markOf: Record<DutyStanding['state'], State> = {
  open: 'wait',
  overdue: 'clock',
  perhaps: 'wait',
  done: 'done',
  waived: 'done',
  not_allowed: 'done',
}

const EVENT = {
  receipt: 'the receipt of the request',
  decision: 'the decision',
  would_be_release: 'the would-be release',
  notice_to_ice: 'the notice to ICE',
  interview: 'the interview',
} as const

/** Why there is no instant yet; null where there is one, or where the text gives no number. */
export function sayNotYet({ duty: { due }, dueAt }: DutyStanding): string | null {
  return due && dueAt === null ? `counts from ${EVENT[due.of]}, which has not come` : null
}

/** How a duty that was done after its deadline is marked, for it stays so. */
export const doneLate = ({ record, dueAt }: DutyStanding): boolean =>
  record?.state === 'done' && dueAt !== null && record.at > dueAt

/** Open ones first, by their deadline; the answered ones below. */
export const inOrder = (duties: readonly DutyStanding[]): readonly DutyStanding[] =>
  duties.toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : a.dueAt === b.dueAt ? 0 : 1),
  )
