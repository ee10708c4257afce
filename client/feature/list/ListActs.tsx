/** What can be done with a list as a whole: confirm what leaves nothing to weigh, compare it again, answer it, take out the evidence. */
import { useState } from 'react'
import { CLASS_TEXT } from '#shared/core/list/rowText.ts'
import type { ListClass } from '#shared/record/listRow.ts'
import { saidWord } from '#client/listWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { type Offer, Verb } from '#client/part/Verb.tsx'
import { saveFile } from '#client/saveFile.ts'
import { savePdf } from '#client/savePdf.ts'
import { usePermits } from '#client/session.ts'
import { ALONE, type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'
import { AgenciesDialog } from './AgenciesDialog.tsx'
import { ConfirmClassDialog } from './ConfirmClassDialog.tsx'

type Page = Answer['list']['byId']
type Props = {
  readonly list: Page['list']
  readonly counts: Page['counts']
  readonly is: ListClass | null
  readonly onCount: () => void
}

export function ListActs({ list, counts, is, onCount }: Props) {
  const [open, setOpen] = useState<'answer' | 'agencies' | { readonly is: ListClass; readonly rows: number } | null>(null)
  const why = usePermits('list.write') ? null : sayWhoCan('list.write')
  const waiting = counts.reduce((sum, one) => sum + one.open, 0)
  const close = () => setOpen(null)
  const match = useAct((call: Parameters<typeof api.list.match.mutate>[0]) => api.list.match.mutate(call))
  const answer = useAct((call: Parameters<typeof api.list.answer.mutate>[0]) => api.list.answer.mutate(call), close)
  const evidence = useAct(
    async (call: Parameters<typeof api.list.evidence.mutate>[0]) => {
      const { name } = await api.list.evidence.mutate(call)
      return { name, ...(await api.list.evidenceText.query({ id: list.id }, ALONE)) }
    },
    ({ name, csv }) => saveFile(name, csv, 'text/csv'),
  )
  const letter = async () => {
    const { name, pdf } = await api.list.letter.query({ id: list.id })
    savePdf(name, pdf)
  }
  const offer = (verb: string, label: string, refused: string | null = why): Offer => ({ verb, label, why: refused })
  const certain = counts.filter((one) => one.certain > 0 && (is === null || one.class === is))
  const other = counts.find((one) => one.class === 'elsewhere')
  const named = list.mapping.columns.agency === undefined || !other ? 0 : other.open - other.certain
  const unanswerable = why ?? (waiting > 0 ? `${saidWord(waiting)} wait for a person to confirm them.` : null)
  return (
    <>
      <div className="verbs no-print" role="group" aria-label="What can be done with the list">
        {certain.map((one) => (
          <Verb
            key={one.class}
            offer={offer(one.class, `Confirm ${one.certain.toLocaleString('en-US')} as ${CLASS_TEXT[one.class]}`)}
            onAct={() => why === null && setOpen({ is: one.class, rows: one.certain })}
          />
        ))}
        {named > 0 && (is === null || is === 'elsewhere') && (
          <Verb
            offer={offer('agencies', `Confirm ${named.toLocaleString('en-US')} by the agency's name`)}
            onAct={() => why === null && setOpen('agencies')}
          />
        )}
        <Verb
          offer={offer('answer', list.answeredAt ? 'Answer again' : 'Make the answer', unanswerable)}
          primary={waiting === 0 && !list.answeredAt}
          onAct={() => unanswerable === null && setOpen('answer')}
        />
        {list.letterHash && <Verb offer={offer('letter', 'Answer letter (PDF)', null)} onAct={() => void letter()} />}
        <Verb
          offer={offer('evidence', 'Evidence of each row (CSV)', null)}
          busy={evidence.isPending}
          onAct={() => evidence.mutate({ listId: list.id })}
        />
        <Verb offer={offer('count', 'Count by column', null)} onAct={onCount} />
        <Verb
          offer={offer('match', 'Compare with the log again', why ?? (waiting === 0 ? 'Every row is confirmed.' : null))}
          busy={match.isPending}
          onAct={() => why === null && waiting > 0 && match.mutate({ listId: list.id, version: list.version })}
        />
      </div>
      {match.data && (
        <p role="status">
          {Object.keys(match.data.changes).length === 0
            ? 'Compared again: nothing changed.'
            : `Compared again: ${Object.entries(match.data.changes)
                .map(
                  ([change, rows]) =>
                    `${saidWord(rows)} ${change
                      .split(' → ')
                      .map((one) => (CLASS_TEXT as Record<string, string>)[one] ?? one)
                      .join(' → ')}`,
                )
                .join('; ')}.`}
        </p>
      )}
      <Refusal error={match.error ?? evidence.error} />
      {open === 'agencies' && <AgenciesDialog list={list} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <ConfirmClassDialog list={list} is={open.is} rows={open.rows} onClose={close} />
      )}
      {open === 'answer' && (
        <Dialog
          title={`Answer list ${list.number}`}
          verb="Make the answer"
          ready
          busy={answer.isPending}
          error={answer.error}
          onClose={close}
          onConfirm={() => answer.mutate({ listId: list.id, version: list.version })}
          recorded={[
            `A letter to ${list.publisher}: how many of its ${saidWord(list.rows)} are ours, another agency's, never received, and what our log has of each row about us.`,
            'No person is named in it; it is kept as it was made, with its hash in the ledger. Sending it is up to you.',
          ]}
        />
      )}
    </>
  )
}
