/** The request on one letter page, black on white: the verdict as a sentence, why, who decided, and where the ledger stood. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { conditionOf, conditionWords, type TitleOf } from '#shared/core/conditionWords.ts'
import { ACTIONS, type Verdict } from '#shared/record/verdict.ts'
import { type Dossier, evaluationOf } from '#client/dossier.ts'
import { Truth } from '#client/part/Truth.tsx'
import { useSession, usePermits } from '#client/session.ts'
import { day, exactly, moment } from '#client/time.ts'
import { useTRPC } from '#client/trpc.ts'
import { useNow } from '#client/useNow.ts'
import { actionWord, modalityWord, personName } from '#client/wording.ts'
import { Banner } from './Banner.tsx'
import { PersonColumn } from './PersonColumn.tsx'
import { RequestColumn } from './RequestColumn.tsx'
import './printSheet.css'

const MOST = 8

type Props = {
  readonly dossier: Dossier
  readonly titleOf: TitleOf
  /** Duties and contacts. */
  readonly children: React.ReactNode
}

export function PrintSheet({ dossier, titleOf, children }: Props) {
  const { name, timeZone, actor } = useSession()
  const trpc = useTRPC()
  const now = useNow()
  const head = useQuery(trpc.ledger.head.queryOptions(usePermits('ledger.read') ? undefined : skipToken)).data
  const { matter } = dossier
  const person = matter.subject ?? matter.detainer.subject
  const evaluation = evaluationOf(dossier)
  return (
    <article className="sheet">
      <header>
        <span>Detainer Desk · {name}</span>
        <span>Request {matter.detainer.number}</span>
      </header>
      <h1>
        {personName(person)} · born {day(person.born)} · {matter.booking ? `booking ${matter.booking.number}` : 'no booking'}
      </h1>
      <Banner matter={matter} judgesPapers={dossier.judgesPapers} />
      {matter.hold && (
        <p className="freeBy">
          Must be free by {moment(matter.hold.mustBeFreeBy, timeZone, now)}
          {matter.hold.endedAt ? ' (the hold has ended)' : ''}
        </p>
      )}
      <div className="pair">
        <RequestColumn dossier={dossier} />
        <PersonColumn dossier={dossier} most={MOST} />
      </div>
      {evaluation && <Said verdict={evaluation.verdict} titleOf={titleOf} />}
      {children}
      <footer>
        <div className="pair">
          <p className="sign">Decided by, date and time</p>
          <p className="sign">Reviewed by, date and time</p>
        </div>
        <p>
          Printed {exactly(now, timeZone).replace(':59-', '-').replace(':59+', '+')} by {actor.name}; ledger at entry{' '}
          {head?.seq ?? 'not read'}, head {head?.hash ?? 'not read'}
        </p>
      </footer>
    </article>
  )
}

function Said({ verdict, titleOf }: { verdict: Verdict; titleOf: TitleOf }) {
  const steps = verdict.trail.filter((step) =>
    verdict.deciding.some((ref) => ref.policy === step.policy && ref.clause === step.clause),
  )
  return (
    <section>
      <h2>Policy</h2>
      <p>{ACTIONS.map((action) => `${actionWord[action]}: ${modalityWord[verdict.actions[action]]}`).join(' · ')}</p>
      {steps.slice(0, 3).map((step) => (
        <p key={`${step.policy} ${step.clause}`}>
          <b>Clause {step.clause}</b> [{step.citation}]: {step.sentence} <Truth value={step.truth} />
          {step.tree && step.tree.op !== 'always' && ` (${conditionWords(conditionOf(step.tree), titleOf)})`}
        </p>
      ))}
      {steps.length > 3 && <p>and {steps.length - 3} more clauses that are still open.</p>}
    </section>
  )
}
