/** What happened to a person's custody, read off a change of the booking: the order, the would-be release and the release are three events. */
import type { CustodyEvent, CustodyFields } from '../record/custodyEvent.ts'
import { inCustody } from './inCustody.ts'

type Happened = Pick<CustodyEvent, 'kind' | 'at' | 'detail'>

/** `at`: the instant of entry, for what bears no time of its own. UTC ISO text. */
export function custodyEvents(before: CustodyFields, after: CustodyFields, at: string): readonly Happened[] {
  const events: Happened[] = []
  if (after.bond !== before.bond) events.push({ kind: 'bond', at, detail: { was: before.bond, bond: after.bond } })
  const ordered = after.releaseOrderedAt !== null && after.releaseOrderedAt !== before.releaseOrderedAt
  if (ordered)
    events.push({
      kind: 'release_ordered',
      at: after.releaseOrderedAt ?? at,
      detail: { by: after.releaseOrderedBy, paper: after.releaseEvidence },
    })
  if (after.wouldBeReleasedAt !== null && after.wouldBeReleasedAt !== before.wouldBeReleasedAt)
    events.push({ kind: 'would_be_release', at: after.wouldBeReleasedAt, detail: { paper: after.releaseEvidence } })
  if (!inCustody(after) && (inCustody(before) || after.releasedAt !== before.releasedAt))
    events.push({
      kind: 'left',
      at: after.releasedAt ?? at,
      detail: { custody: after.custody, code: after.releaseCode, to: after.movedTo, relayed: after.relayed },
    })
  if (inCustody(after) && after.custody !== before.custody)
    events.push({ kind: 'returned', at, detail: { was: before.custody, custody: after.custody } })
  return events
}

const LATE_MS = 3_600_000

/** Entered more than an hour after it happened: both instants are shown. */
export const enteredLate = ({ at, enteredAt }: Pick<CustodyEvent, 'at' | 'enteredAt'>): boolean =>
  Date.parse(enteredAt) - Date.parse(at) > LATE_MS
