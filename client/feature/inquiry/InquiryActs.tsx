/** What can be done with an inquiry as it stands: approve, send, send back, pause, resume, extend, acknowledge, withdraw; each asks before it is recorded. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { mayMove } from '#shared/core/inquiry/moveInquiry.ts'
import { answerWord } from '#client/inquiryWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { type Offer, Verb } from '#client/part/Verb.tsx'
import { usePermits, useSession } from '#client/session.ts'
import { api, type Answer } from '#client/trpc.ts'
import { type Keyed, useAct } from '#client/useAct.ts'
import { sayCode } from '#client/words.ts'

type Page = Answer['inquiry']['byId']
type Seen = { readonly inquiryId: string; readonly version: number }

type Move = {
  readonly label: string
  /** What must be written with it; null: nothing. */
  readonly asks: string | null
  readonly recorded: string
  /** `letter`: what it says, as it is on screen. */
  readonly send: (call: Keyed<Seen>, text: string, letter: string) => Promise<unknown>
}

const MOVES = {
  approve: {
    label: 'Approve',
    asks: null,
    recorded: 'The letter is drawn and kept as it stands here; it can be sent after that.',
    send: ({ do: seen, ...call }, _, letter) => api.inquiry.approve.mutate({ ...call, do: { ...seen, letter } }),
  },
  sendBack: {
    label: 'Send back',
    asks: 'What is to be changed',
    recorded: 'The answer is open again, with this note.',
    send: ({ do: seen, ...call }, note) => api.inquiry.sendBack.mutate({ ...call, do: { ...seen, note } }),
  },
  send: {
    label: 'Record as sent',
    asks: 'How it was sent, and to where',
    recorded: 'After this nothing of the inquiry changes. A correction is a new inquiry that follows it.',
    send: ({ do: seen, ...call }, how) => api.inquiry.send.mutate({ ...call, do: { ...seen, how } }),
  },
  pause: {
    label: 'Pause',
    asks: 'Why the clock stands still',
    recorded: 'The due day waits until it is resumed.',
    send: ({ do: seen, ...call }, reason) => api.inquiry.pause.mutate({ ...call, do: { ...seen, reason } }),
  },
  resume: {
    label: 'Resume',
    asks: 'Why it runs again',
    recorded: 'The due day moves by the counted days of the pause.',
    send: ({ do: seen, ...call }, reason) => api.inquiry.resume.mutate({ ...call, do: { ...seen, reason } }),
  },
  acknowledge: {
    label: 'Acknowledged',
    asks: null,
    recorded: 'The requester was told that the question came, and what the law wants told with it.',
    send: (call) => api.inquiry.acknowledge.mutate(call),
  },
  extend: {
    label: 'Extend',
    asks: 'What the notice to the requester said',
    recorded: 'The due day moves by the extension of the law, once.',
    send: ({ do: seen, ...call }, why) => api.inquiry.extend.mutate({ ...call, do: { ...seen, why } }),
  },
  withdraw: {
    label: 'Withdraw',
    asks: 'Why it needs no answer',
    recorded: 'The inquiry is closed without an answer.',
    send: ({ do: seen, ...call }, why) => api.inquiry.withdraw.mutate({ ...call, do: { ...seen, why } }),
  },
} as const satisfies Record<string, Move>
type Name = keyof typeof MOVES

export function InquiryActs({ page }: { page: Page }) {
  const { actor } = useSession()
  const writes = usePermits('inquiry.write')
  const approves = usePermits('inquiry.approve')
  const [open, setOpen] = useState<Name | null>(null)
  const { inquiry, due } = page
  const offered: readonly (readonly [Name, boolean, string | null])[] = [
    ['approve', approves && mayMove(inquiry, 'approve'), inquiry.preparedBy === actor.id ? sayCode('inquiry.ownAnswer') : null],
    ['send', writes && mayMove(inquiry, 'send'), null],
    ['sendBack', approves && mayMove(inquiry, 'sendBack'), null],
    ['pause', writes && mayMove(inquiry, 'clock') && page.pauses.every(({ to }) => to !== null), null],
    ['resume', writes && mayMove(inquiry, 'clock') && page.pauses.some(({ to }) => to === null), null],
    ['acknowledge', writes && mayMove(inquiry, 'clock') && due.acknowledgeBy !== null && inquiry.acknowledgedAt === null, null],
    ['extend', writes && mayMove(inquiry, 'clock') && inquiry.rule.extension !== null && inquiry.extendedAt === null, null],
    ['withdraw', writes && mayMove(inquiry, 'withdraw'), null],
  ]
  return (
    <div className="inquiryActs no-print">
      {offered.flatMap(([verb, is, why]) => {
        const offer: Offer = { verb, label: MOVES[verb].label, why }
        return is
          ? [
              <Verb
                key={verb}
                offer={offer}
                primary={verb === 'approve' || verb === 'send'}
                onAct={() => why === null && setOpen(verb)}
              />,
            ]
          : []
      })}
      {open && <ActDialog key={open} move={MOVES[open]} page={page} onClose={() => setOpen(null)} />}
    </div>
  )
}

function ActDialog({ move, page: { inquiry, records, letterText }, onClose }: { move: Move; page: Page; onClose: () => void }) {
  const [text, setText] = useState('')
  const act = useAct((call: Keyed<Seen>) => move.send(call, text.trim(), letterText), onClose)
  const answer = inquiry.answer && `${answerWord[inquiry.answer]}${records.length > 0 ? `, ${records.length} in all` : ''}`
  return (
    <Dialog
      title={`${move.label}: ${inquiry.number}`}
      verb={move.label}
      ready={move.asks === null}
      busy={act.isPending}
      error={act.error}
      blocked={move.asks !== null && text.trim() === '' ? `${move.asks}?` : null}
      recorded={[...(answer ? [`${inquiry.number}: ${answer}.`] : []), move.recorded]}
      onClose={onClose}
      onConfirm={() => act.mutate({ inquiryId: inquiry.id, version: inquiry.version })}
    >
      {move.asks !== null && (
        <Textarea
          label={move.asks}
          autosize
          minRows={2}
          maxLength={300}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
    </Dialog>
  )
}
