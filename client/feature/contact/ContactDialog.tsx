/** Record a contact: who was told what, how, when, with what result; what the policy keeps from ICE is refused before it is told. */
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { mayTell } from '#shared/core/mayTell.ts'
import type { ContactInput } from '#shared/record/contact.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { Choice } from '#client/part/Choice.tsx'
import { eventTime } from '#client/late.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import '#client/part/part.css'
import { contactedWord, methodWord, resultWord, toldWord } from '#client/releaseWords.ts'
import { useSession, useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'

type Props = {
  readonly detainerId: string
  readonly number: string
  /** What the latest verdict says of telling ICE the release date; null when the request was not evaluated. */
  readonly notify: Verdict['actions']['notify'] | null
  readonly onClose: () => void
}

type Draft = Omit<ContactInput, 'at' | 'detainerId'> & { readonly at: string | null }

const BLANK: Omit<Draft, 'at'> = {
  to: 'ice',
  told: 'decision',
  whom: '',
  number: null,
  method: 'phone',
  result: 'reached',
  language: null,
  proof: null,
  against: null,
}

export function ContactDialog({ detainerId, number, notify, onClose }: Props) {
  const { actor } = useSession()
  const zone = useZone()
  const now = useNow()
  const [draft, setDraft] = useState<Draft>(() => ({ ...BLANK, at: eventTime() }))
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const save = useAct(
    (call: Parameters<typeof api.release.recordContact.mutate>[0]) => api.release.recordContact.mutate(call),
    onClose,
  )
  const faults = save.error?.data?.fields ?? {}
  const { to, told, whom, method, result, at } = draft
  const forbidden = !mayTell(draft, notify)
  const blocked =
    forbidden && draft.against === null
      ? 'Tell ICE something else, or go back.'
      : forbidden && draft.against?.trim() === ''
        ? 'Say how it came about.'
        : whom.trim() === ''
          ? 'Say whom.'
          : at === null
            ? 'Give the time.'
            : null
  return (
    <Dialog
      title={`Record a contact: request ${number}`}
      verb="Record contact"
      wide
      busy={save.isPending}
      error={save.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => at && save.mutate({ ...draft, detainerId, at })}
      recorded={
        at && blocked === null
          ? [
              `${moment(at, zone, now)}: ${contactedWord[to]} (${whom.trim()}), ${methodWord[method]}, told ${toldWord[told]}: ${resultWord[result]}. Entered by ${actor.name}`,
            ]
          : []
      }
    >
      <div className="entry">
        <Choice name="to" label="Told whom" first value={to} words={contactedWord} onChange={(value) => set({ to: value })} />
        <Choice name="told" label="What" value={told} words={toldWord} onChange={(value) => set({ told: value })} />
        <Line
          name="whom"
          label="Name of the person or office"
          className="wide"
          required
          value={whom}
          error={faults['whom']}
          onChange={(text) => set({ whom: text })}
        />
        {forbidden && (
          <div className="refusal full" role="alert">
            <p>{sayForbidden(notify)}</p>
            <Checkbox
              mt={6}
              label="It was told already, against the policy. Record that it happened."
              checked={draft.against !== null}
              onChange={(event) => set({ against: event.currentTarget.checked ? '' : null })}
            />
          </div>
        )}
        {forbidden && draft.against !== null && (
          <Line
            name="against"
            label="How it came about"
            className="wide"
            required
            value={draft.against}
            error={faults['against']}
            onChange={(text) => set({ against: text })}
          />
        )}
        <Choice name="method" label="How" value={method} words={methodWord} onChange={(value) => set({ method: value })} />
        <Line
          name="number"
          label="Number or address"
          value={draft.number}
          error={faults['number']}
          onChange={(text) => set({ number: text })}
        />
        <Choice name="result" label="Result" value={result} words={resultWord} onChange={(value) => set({ result: value })} />
        <MomentInput label="When" required value={at} error={faults['at']} onChange={(instant) => set({ at: instant })} />
        <Line
          name="proof"
          label="What proves it"
          className="wide"
          placeholder="fax confirmation 12, message id, who stood by"
          value={draft.proof}
          error={faults['proof']}
          onChange={(text) => set({ proof: text })}
        />
        <Line name="language" label="Language" value={draft.language} onChange={(text) => set({ language: text })} />
      </div>
    </Dialog>
  )
}

function sayForbidden(notify: Props['notify']): string {
  if (notify === 'undetermined' || notify === null)
    return 'Whether ICE may be told the release date is not decided yet. Do not tell it until it is.'
  return 'The policy does not let this office tell ICE the release date of this person. Do not tell it.'
}
