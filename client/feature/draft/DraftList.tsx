/** Drafts that bind nobody yet, and the last ones that were closed; a policy owner begins a new one. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DraftState, DraftSummary } from '#shared/record/policyDraft.ts'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { useTRPC } from '#client/trpc.ts'
import './draft.css'
import { NewDraft } from './NewDraft.tsx'

const STATE: Record<DraftState, string> = {
  draft: 'being written',
  proposed: 'waits for a signature',
  signed: 'signed',
  discarded: 'discarded',
}

export function DraftList({ inForce }: { inForce: { readonly id: string; readonly number: number } | null }) {
  const trpc = useTRPC()
  const drafts = useQuery(trpc.draft.list.queryOptions())
  const writes = usePermits('policy.write')
  const [beginning, setBeginning] = useState(false)
  if (!drafts.data) return <Waiting query={drafts} />
  const list: readonly DraftSummary[] = drafts.data
  if (list.length === 0 && !writes) return null
  return (
    <section className="drafts no-print" aria-labelledby="drafts">
      <div className="title">
        <h2 id="drafts">Drafts</h2>
        {writes && (
          <Button size="xs" onClick={() => setBeginning(true)}>
            New draft
          </Button>
        )}
      </div>
      {list.length === 0 ? (
        <p>No drafts. A change to the policy begins as a draft, is tried, proposed, and signed by a second person.</p>
      ) : (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">Draft</th>
              <th scope="col">State</th>
              <th scope="col">Last changed</th>
              <th scope="col">Texts</th>
            </tr>
          </thead>
          <tbody>
            {list.map((draft) => (
              <tr key={draft.id}>
                <td>
                  <Link to="/policy/draft/$draftId" params={{ draftId: draft.id }}>
                    {draft.name}
                  </Link>
                </td>
                <td>
                  {STATE[draft.state]}
                  {draft.returned !== null && `, sent back: ${draft.returned}`}
                </td>
                <td>
                  <When at={draft.changedAt} />, {draft.changedByName}
                </td>
                <td style={{ whiteSpace: 'normal' }}>{draft.titles.join('; below it: ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {beginning && <NewDraft inForce={inForce} onClose={() => setBeginning(false)} />}
    </section>
  )
}
