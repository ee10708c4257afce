/** Where the draft stands, and what can be done with it: propose, sign, send back, withdraw, discard; export and compare. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PolicyDraft, PolicyTexts } from '#shared/record/policyDraft.ts'
import { Verbs } from '#client/part/Verbs.tsx'
import { When } from '#client/part/When.tsx'
import { useSession } from '#client/session.ts'
import './draft.css'
import { draftOffers, type DraftVerb, type Readiness } from './draftOffers.ts'
import { saveJson } from './saveJson.ts'

type Props = {
  readonly draft: PolicyDraft
  readonly texts: PolicyTexts
  readonly ready: Readiness
  readonly onVerb: (verb: DraftVerb) => void
}

export function PublishBar({ draft, texts, ready, onVerb }: Props) {
  const { actor } = useSession()
  const offers = draftOffers(draft, actor, ready)
  return (
    <div className="publish no-print">
      <DraftState draft={draft} />
      <div className="publishVerbs">
        {offers.length > 0 && (
          <Verbs<DraftVerb> steady offers={offers} onAct={onVerb} first={draft.state === 'draft' ? 'propose' : 'sign'} />
        )}
        <Button size="xs" variant="subtle" onClick={() => saveJson(draft.name, texts)}>
          Export as JSON
        </Button>
        {draft.basedOn && (
          <Link to="/policy/compare/$a/$b" params={{ a: draft.basedOn, b: `draft.${draft.id}` }}>
            Compare with the version it replaces
          </Link>
        )}
      </div>
    </div>
  )
}

function DraftState({ draft }: { draft: PolicyDraft }) {
  const { state, proposedAt, proposedByName, inForceFrom, note, returned } = draft
  if (state === 'draft')
    return returned === null ? null : (
      <p>
        <b>Sent back:</b> {returned}
      </p>
    )
  if (state === 'discarded') return <p>This draft was discarded. It binds nobody and can no longer be changed.</p>
  if (state === 'signed') return <p>This draft was signed and is a version of the policy. It can no longer be changed.</p>
  return (
    <p>
      <b>Proposed</b> by {proposedByName} <When at={proposedAt} />, to bind{' '}
      {inForceFrom === null ? (
        'from the signature on'
      ) : (
        <>
          from <When at={inForceFrom} /> on
        </>
      )}
      . “{note}”
    </p>
  )
}
