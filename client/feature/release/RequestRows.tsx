/** The requests on the sheet as rows: what each asks, what was decided, its hold, and who signed each warrant, in words. */
import { Link } from '@tanstack/react-router'
import type { OnRelease, Stop } from '#shared/core/releaseGate.ts'
import { signedByJudge } from '#shared/core/judicialPaper.ts'
import { endingWord, holdEndWord, signedWord, warrantWord } from '#client/fieldWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import { When } from '#client/part/When.tsx'
import { formWord, outcomeWord, plain } from '#client/wording.ts'

type Props = { readonly requests: readonly OnRelease[]; readonly stops?: readonly Stop[] }

export function RequestRows({ requests, stops = [] }: Props) {
  const unseen = new Set(stops.flatMap((stop) => (stop.kind === 'unseen' ? [stop.detainerId] : [])))
  return (
    <table className="rows">
      <caption className="visually-hidden">Requests and warrants on this booking</caption>
      <thead>
        <tr>
          <th scope="col">Request</th>
          <th scope="col">Received</th>
          <th scope="col">Decision</th>
          <th scope="col">Hold</th>
          <th scope="col">Warrant, signed by</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ matter, warrants }) => (
          <tr key={matter.detainer.id}>
            <td>
              <Link to="/detainer/$id" params={{ id: matter.detainer.id }}>
                {matter.detainer.number}
              </Link>{' '}
              {formWord(matter.detainer.form)} <span className="quiet">asks to {matter.detainer.asks.map(plain).join(', ')}</span>
              {matter.detainer.status !== 'active' && <b> · {endingWord[matter.detainer.status]}</b>}
              {unseen.has(matter.detainer.id) && (
                <div>
                  <Mark state="wait">arrived since</Mark>
                </div>
              )}
            </td>
            <td>
              <When at={matter.detainer.receivedAt} />
            </td>
            <td>
              <Decision matter={matter} />
            </td>
            <td>
              <Hold matter={matter} />
            </td>
            <td>
              {warrants.length === 0 && <span className="quiet">none</span>}
              {warrants.map((warrant) => (
                <div key={warrant.id}>
                  {warrantWord[warrant.kind]}; {signerOf(warrant)}
                  {warrant.status !== 'active' && <b> · {warrant.status}</b>}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Matter = OnRelease['matter']

const signerOf = (warrant: OnRelease['warrants'][number]) => {
  const words = `${signedWord(warrant.signedBy)}${warrant.signerName ? `, ${warrant.signerName}` : ''}`
  return signedByJudge(warrant) ? <b>{words}</b> : words
}

function Decision({ matter: { decided, evaluation } }: { matter: Matter }) {
  if (decided?.outcome)
    return (
      <>
        <b>{outcomeWord[decided.outcome]}</b>, {decided.byName}, <When at={decided.at} />
      </>
    )
  return (
    <>
      <b>not decided</b>
      <span className="quiet"> · the policy says: {evaluation ? outcomeWord[evaluation.outcome] : 'not evaluated'}</span>
    </>
  )
}

function Hold({ matter: { hold } }: { matter: Matter }) {
  if (!hold) return <span className="quiet">none</span>
  if (hold.endedAt)
    return (
      <>
        ended <When at={hold.endedAt} />
        {hold.endedBecause && `: ${holdEndWord[hold.endedBecause]}`}
      </>
    )
  return (
    <>
      must be free by{' '}
      <b>
        <When at={hold.mustBeFreeBy} />
      </b>{' '}
      <span className="quiet">({hold.cap})</span>
    </>
  )
}
