/** What happened to the request and its booking, from the ledger: who, when, what; newest at the bottom. */
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { LateNote } from '#client/part/LateNote.tsx'
import { When } from '#client/part/When.tsx'
import { useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { actWord } from '#client/wording.ts'
import { entryWords } from '#client/entryWords.ts'

export function Timeline({ timeline, detainerId }: { timeline: readonly LedgerEntry[]; detainerId: string }) {
  const zone = useZone()
  const now = useNow()
  return (
    <section aria-label="Timeline">
      <h2>Timeline</h2>
      <ol className="timeline">
        {timeline.map((entry) => (
          <li key={entry.seq}>
            <When at={entry.at} />
            <span>{entry.actorName}</span>
            <span>
              <b>{actWord[entry.act]}</b> {entryWords(entry, detainerId, (instant) => moment(instant, zone, now))}
              <LateNote entry={entry} />
            </span>
            <code title={`Ledger entry ${entry.seq}, hash ${entry.hash}`}>
              {entry.seq} · {entry.hash.slice(0, 8)}
            </code>
          </li>
        ))}
      </ol>
    </section>
  )
}
