/**
 * Two requests that read the same and came within a day are most likely one paper that two people logged, or one fax that was sent twice:
 * one task even if it comes twice.
 */
import type { Paper } from '../record/detainer.ts'
import { foldName, foldNumber } from './foldName.ts'

type Read = Pick<Paper, 'form' | 'subject' | 'aNumber' | 'eventNumber' | 'issuedOn' | 'asks' | 'receivedAt' | 'cancelsIssuedOn'>

const DAY_MS = 24 * 3_600_000

export function samePaper(a: Read, b: Read): boolean {
  const soon = Math.abs(Date.parse(a.receivedAt) - Date.parse(b.receivedAt)) <= DAY_MS
  return soon && SAME.every((part) => part(a) === part(b))
}

const SAME: readonly ((paper: Read) => string | null)[] = [
  ({ form }) => form,
  ({ issuedOn }) => issuedOn,
  ({ cancelsIssuedOn }) => cancelsIssuedOn,
  ({ asks }) => asks.toSorted().join(),
  ({ subject }) => foldName(subject.surname, subject.given),
  ({ subject }) => subject.born,
  ({ aNumber }) => foldNumber(aNumber ?? ''),
  ({ eventNumber }) => foldNumber(eventNumber ?? ''),
]
