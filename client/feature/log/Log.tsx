/** Log a detainer: the form in the order in which the paper is read, and beside it the verdict as it forms. */
import { useQuery, skipToken } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { FieldNote } from '#client/part/fieldNote.ts'
import { focusField } from '#client/part/focusField.ts'
import { Waiting } from '#client/part/Waiting.tsx'
import { usePermits, useSession } from '#client/session.ts'
import { queryClient, useTRPC } from '#client/trpc.ts'
import { useNow } from '#client/useNow.ts'
import { AsksPart } from './AsksPart.tsx'
import { comparedWith } from './comparedWith.ts'
import { type DraftPaper, newMatch, onlyCancels } from './draft.ts'
import { FaultList } from './FaultList.tsx'
import { FindingPart } from './FindingPart.tsx'
import { isFinding } from './fieldOf.ts'
import './log.css'
import { PaperPane } from './PaperPane.tsx'
import { PaperPart } from './PaperPart.tsx'
import { PersonPart } from './PersonPart.tsx'
import { PickedBooking } from './PickedBooking.tsx'
import { SaveBar } from './SaveBar.tsx'
import { ServicePart } from './ServicePart.tsx'
import { useDraft } from './useDraft.ts'
import { useOffers } from './useOffers.tsx'
import { usePaper } from './usePaper.ts'
import { useSave } from './useSave.ts'
import { VerdictPane } from './VerdictPane.tsx'
import { factsText, localTime, verdictOf } from './verdictOf.ts'
import { WarrantPart } from './WarrantPart.tsx'

type Props = {
  readonly bookingId: string | undefined
  readonly version: PolicyVersion
  /** What of a booking can be mended without leaving the paper. */
  readonly mend: (bookingId: string) => React.ReactNode
  /** The form of a new booking, filled in from the paper as far as it goes. */
  readonly record: (paper: DraftPaper, onDone: (bookingId: string) => void, onClose: () => void) => React.ReactNode
}

export function Log({ bookingId, version, mend, record }: Props) {
  const { actor, timeZone, state } = useSession()
  const { draft, latest, update, discard, finish, opened } = useDraft(actor.id, bookingId)
  const [recording, setRecording] = useState(false)
  const mayRecord = usePermits('booking.write')
  const trpc = useTRPC()
  const pickedId = draft.match?.bookingId
  const query = useQuery(trpc.booking.byId.queryOptions(pickedId ? { id: pickedId } : skipToken))
  const picked = pickedId ? query.data : undefined
  const onName = useCallback((file: string | null) => update((before) => ({ ...before, file })), [update])
  const { latest: file, choose, stopReading, remove, ...itself } = usePaper(onName)
  const { now: save, another, faults, error, busy, waits } = useSave({ latest, file, picked, onSaved: finish })

  useEffect(() => void focusField('paper.form'), [opened.count])

  const shown = useDeferredValue(draft)
  const asOf = localTime(useNow(), timeZone)
  const read = factsText(shown, picked, version, asOf, state)
  const forming = useMemo(() => verdictOf(read, version), [read, version])
  const compared = useMemo(() => comparedWith(shown, picked), [shown, picked])
  const needs = forming.verdict.needs
    .map(({ fact }) => fact)
    .filter(isFinding)
    .join('\n')
  const needed = useMemo(() => (needs === '' ? [] : needs.split('\n')), [needs])

  const onPaper = useCallback(
    (change: (paper: DraftPaper) => DraftPaper) => update((before) => ({ ...before, paper: change(before.paper) })),
    [update],
  )
  const { paper, aliases, find, match, searched } = draft
  const person = useMemo(() => ({ paper, aliases, find, match, searched }), [paper, aliases, find, match, searched])
  const { note, takeAll } = useOffers(itself.reading, paper, onPaper)
  const openRecord = useMemo(() => (mayRecord ? () => setRecording(true) : null), [mayRecord])
  const pick = useCallback(
    async (id: string) => {
      await queryClient.ensureQueryData(trpc.booking.byId.queryOptions({ id })).catch(() => undefined)
      flushSync(() => update((before) => ({ ...before, match: newMatch(id), searched: null })))
      focusField('match.identifiers')
    },
    [trpc, update],
  )
  const onPick = useCallback((id: string) => void pick(id), [pick])
  const onOther = useCallback(() => {
    update((before) => ({ ...before, match: null }))
    requestAnimationFrame(() => focusField('match'))
  }, [update])
  const pickedLine = useMemo(() => picked && <PickedBooking picked={picked} onOther={onOther} />, [picked, onOther])
  const mended = useMemo(() => pickedId && mend(pickedId), [pickedId, mend])
  return (
    <div className="log">
      <FieldNote value={note}>
        <div className="paper" key={opened.count} data-form>
          <FaultList faults={faults} error={error} onAnother={another} />
          <PaperPart paper={paper} onPaper={onPaper} faults={faults} />
          <PersonPart
            draft={person}
            compared={compared}
            picked={pickedId && !picked ? <Waiting query={query} /> : pickedLine}
            mend={mended}
            onPick={onPick}
            onRecord={openRecord}
            update={update}
            faults={faults}
          />
          <AsksPart paper={paper} onPaper={onPaper} faults={faults} />
          <WarrantPart warrants={draft.warrants} update={update} faults={faults} />
          <ServicePart service={draft.service} asksHold={paper.asks.includes('hold')} update={update} faults={faults} />
          <FindingPart findings={draft.findings} needed={needed} update={update} faults={faults} />
        </div>
      </FieldNote>
      <aside className="pane" aria-label="What our policy says">
        <div className="scroll">
          <PaperPane
            {...itself}
            lost={draft.file ?? null}
            paper={paper}
            onFile={(chosen, most) => void choose(chosen, most)}
            onStop={stopReading}
            onRemove={remove}
            onTakeAll={takeAll}
          />
          <h2>What our policy says</h2>
          <p className="quiet">
            {version.policies.map((policy) => policy.title).join('; ')}. Version {version.number}, in force.
          </p>
          <VerdictPane forming={forming} version={version} picked={picked} cancelsOnly={onlyCancels(shown)} />
        </div>
        <SaveBar
          busy={busy}
          waits={waits}
          faults={Object.keys(faults).length}
          restored={opened.restored}
          draft={draft}
          onSave={save}
          onDiscard={() => {
            remove()
            discard()
          }}
        />
      </aside>
      {recording &&
        record(
          paper,
          (id) => {
            setRecording(false)
            onPick(id)
          },
          () => setRecording(false),
        )}
    </div>
  )
}
