/** One request in the queue: time left, who, what the policy says by which clause, what is missing, what is proposed and whether it differs. */
import { overdue, type OwingMatter } from '#shared/core/overdue.ts'
import { departs, dueAt, runningUntil } from '#shared/core/reviewQueue.ts'
import type { Matter } from '#shared/record/matter.ts'
import type { FeedMessage } from '#client/live/feed.ts'
import { touches } from '#client/live/useJustChanged.ts'
import { Tint } from '#client/part/Tint.tsx'
import { When } from '#client/part/When.tsx'
import { day, left } from '#client/time.ts'
import { formWord, outcomeWord, personName, plain } from '#client/wording.ts'

type Props = {
  readonly matter: OwingMatter
  readonly selected: boolean
  readonly position: number
  readonly total: number
  readonly now: string
  readonly changed: FeedMessage | null
  readonly style: React.CSSProperties
  readonly onOpen: (id: string) => void
}

export function QueueRow({ matter, selected, position, total, now, changed, style, onOpen }: Props) {
  const { detainer, subject, booking } = matter
  const person = subject ?? detainer.subject
  const due = dueAt(matter)
  const freeBy = runningUntil(matter)
  const duty = overdue(matter, now)
  const touched = touches(changed, matter)
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label, jsx-a11y/click-events-have-key-events -- named by its content; the keys are the list's
    <div
      id={`review-${detainer.id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      tabIndex={-1}
      className="row"
      style={style}
      onClick={() => onOpen(detainer.id)}
    >
      <Tint seq={touched ? changed?.seq : undefined} />
      <div className="inner">
        <div>
          <b>{due ? left(due, now) : <span className="quiet">no release set</span>}</b>
          <br />
          <span className="quiet">{gap(detainer)}</span>
        </div>
        <div className="cut">
          <div className="who">
            <b>{personName(person)}</b>
            {` · ${day(person.born)} · ${booking?.number ?? 'no booking'}`}
          </div>
          {touched && changed && <b>changed by {changed.actorName} just now · </b>}
          {freeBy && (
            <b>
              must be free by <When at={freeBy} /> ·{' '}
            </b>
          )}
          {duty && (
            <b>
              overdue: {plain(duty.name)} <When at={duty.dueAt} /> ·{' '}
            </b>
          )}
          {said(matter)} <span className="quiet">· {formWord(detainer.form)}</span>
        </div>
      </div>
    </div>
  )
}

const said = (matter: Matter): React.ReactNode => {
  const { evaluation, decision, decided } = matter
  if (!evaluation) return 'not evaluated'
  const clause = evaluation.verdict.deciding.map((ref) => ref.clause).join(' or ')
  const policy = `${outcomeWord[evaluation.outcome]}${clause ? ` (${clause})` : ''}${missing(evaluation.verdict.needs.length)}`
  if (decision?.kind === 'proposed' && decision.outcome)
    return (
      <>
        {policy} · {decision.byName} proposes {outcomeWord[decision.outcome].toLowerCase()},{' '}
        {departs(matter) ? <b>≠ departs</b> : 'as the policy allows'}
      </>
    )
  if (decision?.kind === 'returned') return `${policy} · returned by ${decision.byName}`
  return decided?.outcome ? `${policy} · decided ${outcomeWord[decided.outcome].toLowerCase()} by ${decided.byName}` : policy
}

const missing = (count: number): string => (count === 0 ? '' : count === 1 ? ', needs 1 fact' : `, needs ${count} facts`)

/** How long the paper lay before it was logged. */
function gap({ receivedAt, enteredAt }: Matter['detainer']): string {
  const days = Math.floor((Date.parse(enteredAt) - Date.parse(receivedAt)) / 86_400_000)
  return days >= 2 ? `logged + ${days} days` : left(enteredAt, receivedAt).replace(/^in /, 'logged + ')
}
