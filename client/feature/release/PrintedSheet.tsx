/** The release sheet on one letter page, black on white: every step with who and when, requests, duties, contacts, two signatures. */
import type { Gate, Stop } from '#shared/core/releaseGate.ts'
import { count, sayStep, stepWord } from '#client/releaseWords.ts'
import { signedWord, warrantWord } from '#client/fieldWords.ts'
import { useSession } from '#client/session.ts'
import { day, withOffset } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { formWord, outcomeWord, personName } from '#client/wording.ts'
import { lastCheck, type Sheet } from './sheet.ts'

type Props = {
  readonly sheet: Sheet
  readonly gate: Gate
  readonly say: (stop: Stop) => string
  /** Duties and contacts. */
  readonly children: React.ReactNode
}

const STEPS = ['authority', 'identity', 'holds', 'property', 'second'] as const
/** One page: what is more stands on the screen. */
const MOST = 6

export function PrintedSheet({ sheet: { booking, subject, requests, checks, cleared }, gate, say, children }: Props) {
  const { name, timeZone, actor } = useSession()
  const now = useNow()
  const at = (instant: string | null) => (instant === null ? 'not set' : withOffset(instant, timeZone))
  return (
    <article className="releasePrint">
      <header>
        <span>Detainer Desk · {name}</span>
        <span>Release sheet</span>
      </header>
      <h1>
        {personName(subject)} · born {day(subject.born)} · booking {booking.number}
      </h1>
      <p className="verdict">
        {gate.open
          ? `Nothing stops this release.${cleared ? ` Cleared by ${cleared.byName}, ${at(cleared.at)}.` : ' Not cleared yet.'}`
          : `NOT CLEARED: ${count(gate.stops.length, 'thing')} ${gate.stops.length === 1 ? 'stops' : 'stop'} this release. `}
        {gate.stops.slice(0, MOST).map(say).join(' ')}
        {gate.mustRelease && !gate.open && ' Keeping this person longer has no authority.'}
      </p>
      <p>
        Release ordered {at(booking.releaseOrderedAt)} · would-be release {at(booking.wouldBeReleasedAt)}
        {booking.releaseEvidence && ` · ${booking.releaseEvidence}`}
      </p>
      <h2>Steps</h2>
      <table>
        <tbody>
          {STEPS.map((step) => {
            const check = lastCheck(checks, step)
            return (
              <tr key={step}>
                <th scope="row">{stepWord[step]}</th>
                <td>{check ? sayStep(check.did) : 'not taken'}</td>
                <td>{check && `${check.byName}, ${at(check.at)}`}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <h2>Requests and warrants</h2>
      {requests.length === 0 && <p>No request has been received for this person.</p>}
      {requests.slice(0, MOST).map(({ matter: { detainer, decided, hold }, warrants }) => (
        <p key={detainer.id}>
          <b>{detainer.number}</b>, {formWord(detainer.form)}, received {at(detainer.receivedAt)}
          {detainer.status !== 'active' && `, ${detainer.status}`}:{' '}
          {decided?.outcome ? `${outcomeWord[decided.outcome]}, ${decided.byName}, ${at(decided.at)}` : 'not decided'}
          {hold &&
            `; hold from ${at(hold.startedAt)}, must be free by ${at(hold.mustBeFreeBy)}${hold.endedAt ? `, ended ${at(hold.endedAt)}` : ''}`}
          {warrants.map(({ kind, signedBy }) => `; ${warrantWord[kind]}, ${signedWord(signedBy)}`)}.
        </p>
      ))}
      {requests.length > MOST && <p>and {requests.length - MOST} more, on the screen.</p>}
      {children}
      <footer>
        <div className="pair">
          <p className="sign">Released by, date and time</p>
          <p className="sign">Second person, date and time</p>
        </div>
        <p>
          Printed {withOffset(now, timeZone)} by {actor.name}
        </p>
      </footer>
    </article>
  )
}
