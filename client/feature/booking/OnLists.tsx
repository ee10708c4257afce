/** On which of the policy's lists an offense stands: yes, not decided, or on none; a tick by hand says so. */
import { listed, type Offense } from '#shared/core/listed.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'

export function OnLists({ offense, lists }: { offense: Offense; lists: readonly OffenseList[] }) {
  const marks = lists.map((list) => ({ list, truth: listed(offense, list), byHand: offense.ticks[list.id] !== undefined }))
  const told = marks.filter(({ truth, byHand }) => truth !== false || byHand)
  if (told.length === 0) return <span className="quiet">none</span>
  return told.map(({ list, truth, byHand }) => (
    <div key={list.id} title={list.source}>
      <b>{truth === 'unknown' ? '? not decided' : truth ? '✓ yes' : '✕ no'}</b>
      {byHand && ' by hand'}
      {lists.length > 1 || truth === 'unknown' ? `: ${list.title}` : ''}
    </div>
  ))
}
