/** One inquiry as a letter being built: the question on top, the searches and what they found, and beside them the answer as it would go out. */
import { Link } from '@tanstack/react-router'
import { basisWord, inquiryStateWord, requesterWord, sayCriteria, sayDue, sayRule, saySpan } from '#client/inquiryWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import '#client/part/part.css'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { actWord } from '#client/wording.ts'
import { AnswerPart } from './AnswerPart.tsx'
import { FoundPart } from './FoundPart.tsx'
import { InquiryActs } from './InquiryActs.tsx'
import './inquiry.css'
import { LetterPart } from './LetterPart.tsx'
import { SearchPart } from './SearchPart.tsx'

type Page = Answer['inquiry']['byId']

export function InquiryView({ page }: { page: Page }) {
  const { inquiry, due, overdue, follows, followers } = page
  const [state, word] = inquiryStateWord[inquiry.state]
  const waits = inquiry.state !== 'sent' && inquiry.state !== 'withdrawn'
  return (
    <>
      <div className="title">
        <h1>Inquiry {inquiry.number}</h1>
        <Mark state={overdue ? 'free' : state}>{overdue ? `overdue, ${word}` : word}</Mark>
        {waits && (
          <span className="inquiryDue" data-overdue={overdue || undefined}>
            {sayDue(due)}
          </span>
        )}
      </div>
      <InquiryActs page={page} />
      <div className="inquiry" style={{ marginTop: 14 }}>
        <div>
          <section aria-labelledby="question">
            <h2 id="question">
              {requesterWord[inquiry.requester]}: {[inquiry.name, inquiry.organization].filter(Boolean).join(', ')}
            </h2>
            <blockquote>{inquiry.question}</blockquote>
            <p className="quiet">
              Received <When at={inquiry.receivedAt} />; {basisWord[inquiry.basis].toLowerCase()}. Asks for:{' '}
              {sayCriteria(inquiry.asks)}, {saySpan(inquiry.asks)}.
            </p>
            <p className="quiet">
              Time: {sayRule(inquiry.rule)}
              {inquiry.extendedAt && `, extended: ${inquiry.extendedWhy}`}
              {due.acknowledgeBy && !inquiry.acknowledgedAt && `; acknowledge by ${day(due.acknowledgeBy)}`}.{' '}
              {inquiry.rule.note ?? ''} {inquiry.answerBy && `The paper itself wants it by ${day(inquiry.answerBy)}. `}
              <Counted page={page} />
            </p>
            {follows && (
              <p>
                Follows{' '}
                <Link to="/inquiries/$id" params={{ id: follows.id }}>
                  {follows.number}
                </Link>
              </p>
            )}
            {followers.map(({ id, number }) => (
              <p key={id}>
                Followed by{' '}
                <Link to="/inquiries/$id" params={{ id }}>
                  {number}
                </Link>
              </p>
            ))}
            {inquiry.state === 'sent' && (
              <p>
                Sent <When at={inquiry.sentAt} /> by {inquiry.sentByName}: {inquiry.sentHow}{' '}
                <Link to="/inquiries/new" search={{ follows: inquiry.id }} className="no-print">
                  Correct it by a new inquiry
                </Link>
              </p>
            )}
          </section>
          <SearchPart page={page} />
          <FoundPart page={page} />
          <AnswerPart key={`${inquiry.state} ${inquiry.answer}`} page={page} />
          <section aria-labelledby="steps" className="no-print">
            <h2 id="steps">Steps</h2>
            {page.timeline.map((entry) => (
              <p key={entry.seq}>
                <When at={entry.at} /> {actWord[entry.act]}, {entry.actorName} <span className="quiet">· entry {entry.seq}</span>
              </p>
            ))}
          </section>
        </div>
        <div>
          <LetterPart page={page} />
        </div>
      </div>
    </>
  )
}

/** How the day was counted, so that it can be told to whoever asks. */
function Counted({ page: { inquiry, daysOff } }: { page: Page }) {
  if (inquiry.rule.counted.days === 'calendar') return <>Every day counts, weekends and holidays too.</>
  const off = daysOff.map(({ day: one, why }) => `${day(one)} (${why})`).join(', ')
  return (
    <>
      Counted without weekends{off ? ` and without ${off}` : '; no day off of this office falls into it'}, by the office's own
      calendar and <Link to="/inquiries">the days off for answers</Link>.
    </>
  )
}
