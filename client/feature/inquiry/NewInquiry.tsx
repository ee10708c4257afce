/** A question is entered as it came: who asks, how and when, word for word, and what of it can be looked for. */
import { Button, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { InquiryInput } from '#shared/record/inquiry.ts'
import { eventTime } from '#client/late.ts'
import { askedByWord, basisWord, requesterWord } from '#client/inquiryWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import '#client/part/part.css'
import { Refusal } from '#client/part/Refusal.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { CriteriaFields, NOTHING } from './CriteriaFields.tsx'
import './inquiry.css'

type Draft = Omit<InquiryInput, 'receivedAt'> & { readonly receivedAt: string | null }

const usualBasis = (requester: InquiryInput['requester']): InquiryInput['basis'] =>
  requester === 'person' || requester === 'attorney'
    ? 'own_record'
    : requester === 'ice' || requester === 'other_jail'
      ? 'agency_request'
      : 'public_records'

export function NewInquiry({ follows, onDone }: { follows: string | null; onDone: (id: string) => void }) {
  const [draft, setDraft] = useState<Draft>(() => ({
    requester: 'press',
    name: '',
    organization: null,
    replyTo: null,
    channel: 'email',
    receivedAt: eventTime(),
    basis: 'public_records',
    answerBy: null,
    question: '',
    asks: NOTHING,
    follows,
  }))
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const open = useAct(
    (call: Parameters<typeof api.inquiry.open.mutate>[0]) => api.inquiry.open.mutate(call),
    (inquiry) => onDone(inquiry.id),
  )
  const save = () => open.mutate({ ...draft, receivedAt: draft.receivedAt ?? '' })
  useHotkeys([['mod+Enter', save]], [])
  const faults = open.error?.data?.fields ?? {}
  const line = (key: 'name' | 'organization' | 'replyTo', label: string, required = false) => (
    <Line
      name={key}
      label={label}
      required={required}
      value={draft[key]}
      error={faults[key]}
      onChange={(text) => set({ [key]: text })}
    />
  )
  return (
    <form
      className="inquiryForm"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="entry">
        <Choice
          name="requester"
          label="Who asks"
          value={draft.requester}
          words={requesterWord}
          onChange={(requester) => set({ requester, basis: usualBasis(requester) })}
        />
        {line('name', 'Name', true)}
        {line('organization', 'Newspaper, firm, agency')}
        {line('replyTo', 'Where the answer goes')}
        <Choice
          name="channel"
          label="How it came"
          value={draft.channel}
          words={askedByWord}
          onChange={(channel) => set({ channel })}
        />
        <Field name="receivedAt">
          <MomentInput
            label="Received"
            required
            value={draft.receivedAt}
            error={faults['receivedAt']}
            onChange={(receivedAt) => set({ receivedAt })}
          />
        </Field>
        <Choice name="basis" label="Legal basis" value={draft.basis} words={basisWord} onChange={(basis) => set({ basis })} />
        <DayInput
          label="Answer by, if the paper says so"
          whole
          value={draft.answerBy}
          error={faults['answerBy']}
          onChange={(answerBy) => set({ answerBy })}
        />
        <Field name="question" className="full">
          <Textarea
            label="The question, word for word"
            autosize
            minRows={3}
            withAsterisk
            aria-required
            value={draft.question}
            error={faults['question']}
            onChange={(event) => set({ question: event.currentTarget.value })}
          />
        </Field>
      </div>
      <h2>What of it can be looked for</h2>
      <p className="quiet">
        As far as the question says it. "No responsive record" must rest on a search that is no narrower than this.
      </p>
      <div className="entry">
        <CriteriaFields
          at="asks."
          criteria={draft.asks}
          faults={faults}
          onChange={(change) => set({ asks: { ...draft.asks, ...change } })}
        />
      </div>
      <Refusal error={open.error} />
      <div>
        <Button type="submit" loading={open.isPending} rightSection={<kbd aria-hidden="true">Ctrl+Enter</kbd>}>
          Log the question
        </Button>
      </div>
    </form>
  )
}
