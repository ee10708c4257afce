/** Three questions without a click: what needs me now, until when, and why; below, what waits and what is settled. */
import { useMemo } from 'react'
import { byUrgency, needsAPerson, standing } from '#shared/core/standing.ts'
import { overdue, type OwingMatter } from '#shared/core/overdue.ts'
import { useLive } from '#client/live/useLive.ts'
import { useSession, useZone } from '#client/session.ts'
import { clock } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { MatterTable } from './MatterTable.tsx'

const DAY_MS = 86_400_000

export function Desk({ matters }: { matters: readonly OwingMatter[] }) {
  const now = useNow()
  const zone = useZone()
  const { name } = useSession()
  const { heardAt } = useLive()
  const groups = useMemo(() => groupsOf(matters, now), [matters, now])
  return (
    <>
      <div className="title">
        <h1>Needs you now</h1>
        <span className="quiet">
          {groups.now.length === 0 ? '' : `${groups.now.length} of ${matters.length} active requests, most urgent first`}
        </span>
      </div>
      {groups.now.length === 0 ? (
        <p style={{ padding: '18px 0' }}>
          Nothing needs you at {name}. Last change seen {clock(new Date(heardAt).toISOString(), zone)}.
        </p>
      ) : (
        <MatterTable matters={groups.now} caption="What needs a person now" />
      )}
      <Section title="Clock running" matters={groups.clock} />
      <Section title="Arrived in the last 24 hours" matters={groups.arrived} />
      <Section title="Waiting for a fact" matters={groups.waiting} />
      <Section title="Settled, still in custody" matters={groups.settled} />
    </>
  )
}

function Section({ title, matters }: { title: string; matters: readonly OwingMatter[] }) {
  if (matters.length === 0) return null
  return (
    <details style={{ marginTop: 18 }} open={matters.length <= 12}>
      <summary>
        <h2 style={{ display: 'inline' }}>
          {title} ({matters.length})
        </h2>
      </summary>
      <MatterTable matters={matters} caption={title} />
    </details>
  )
}

/** Each request stands once above the line; arrivals and those that wait are shown again below it only when they do not need anybody now. */
function groupsOf(matters: readonly OwingMatter[], now: string) {
  const sorted = matters.toSorted(byUrgency(now))
  const where = (matter: OwingMatter) => standing(matter, now)
  const calls = (matter: OwingMatter) =>
    (needsAPerson(where(matter)) && where(matter) !== 'waiting') || (where(matter) !== 'ended' && overdue(matter, now) !== null)
  const rest = sorted.filter((matter) => !calls(matter))
  const arrived = (matter: OwingMatter) => Date.parse(now) - Date.parse(matter.detainer.enteredAt) < DAY_MS
  return {
    now: sorted.filter(calls),
    clock: rest.filter((matter) => where(matter) === 'clock_running'),
    waiting: rest.filter((matter) => where(matter) === 'waiting'),
    arrived: rest.filter((matter) => where(matter) === 'settled' && arrived(matter)),
    settled: rest.filter((matter) => where(matter) === 'settled' && !arrived(matter)),
  }
}
