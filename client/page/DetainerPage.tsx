/** One request: the verdict, what can be done, the four records around it, why, and what happened. */
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { REMOVED } from '#shared/core/unnamed.ts'
import { standing } from '#shared/core/standing.ts'
import { evaluationOf, namesIn, useDossier } from '../dossier.ts'
import { Contacts } from '../feature/contact/Contacts.tsx'
import { Decisions } from '../feature/decision/Decisions.tsx'
import { Evaluations } from '../feature/decision/Evaluations.tsx'
import { Banner } from '../feature/detainer/Banner.tsx'
import { FactTable } from '../feature/detainer/FactTable.tsx'
import { PersonColumn } from '../feature/detainer/PersonColumn.tsx'
import { PrintSheet } from '../feature/detainer/PrintSheet.tsx'
import { Contradictions } from '../feature/detainer/Contradictions.tsx'
import { RequestColumn } from '../feature/detainer/RequestColumn.tsx'
import { Timeline } from '../feature/detainer/Timeline.tsx'
import { VerdictColumn } from '../feature/detainer/VerdictColumn.tsx'
import { Documents } from '../feature/document/Documents.tsx'
import { LookPanel } from '../feature/look/LookPanel.tsx'
import { PaperFiles } from '../feature/paperFile/PaperFiles.tsx'
import { useListTitles } from '../listTitles.ts'
import { touches, useJustChanged } from '../live/useJustChanged.ts'
import { RemovedNote } from '../part/RemovedNote.tsx'
import { StandingMark } from '../part/Mark.tsx'
import { Tint } from '../part/Tint.tsx'
import { Trail } from '../part/Trail.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { day } from '../time.ts'
import { useNow } from '../useNow.ts'
import { formWord, personName } from '../wording.ts'
import { DetainerActions } from './DetainerActions.tsx'
import { DutiesColumn, DutiesPrinted, useDuties } from './Duties.tsx'

const route = getRouteApi('/detainer/$id')

export function DetainerPage() {
  const { id } = route.useParams()
  const { query, dossier } = useDossier(id)
  const duties = useDuties(id)
  const now = useNow()
  const titleOf = useListTitles()
  const changed = useJustChanged()
  const [fact, setFact] = useState<string | null>(null)
  if (!dossier) return <Waiting query={query} />
  const { matter } = dossier
  const person = matter.subject ?? matter.detainer.subject
  const evaluation = evaluationOf(dossier)
  const removed = matter.detainer.subject.surname === REMOVED
  const touched = touches(changed, matter)
  return (
    <>
      <div className="no-print">
        <div className="title">
          <h1>
            {personName(person)} <span className="quiet">· {day(person.born)} ·</span> {matter.booking?.number ?? 'no booking'}
          </h1>
          <span className="quiet">
            request {matter.detainer.number}, {formWord(matter.detainer.form)}
          </span>
          <StandingMark standing={standing(matter, now)} />
          {touched && changed && <span role="status">changed by {changed.actorName} just now</span>}
        </div>
        {removed ? (
          <RemovedNote />
        ) : (
          <>
            <div className="tinted">
              <Banner matter={matter} onFact={setFact} judgesPapers={dossier.judgesPapers} />
              <Tint seq={touched ? changed?.seq : undefined} />
            </div>
            <Contradictions dossier={dossier} />
            <DetainerActions dossier={dossier} titleOf={titleOf} fact={fact} onFact={setFact} />
            <Documents detainerId={id} />
          </>
        )}
        <div className="four">
          <RequestColumn dossier={dossier} />
          <PersonColumn dossier={dossier} />
          {evaluation && <VerdictColumn verdict={evaluation.verdict} />}
          {evaluation && !removed && <DutiesColumn dossier={dossier} />}
        </div>
        <div className="below">
          {!removed && <Contacts matter={matter} contacts={duties.data?.contacts ?? []} />}
          {!removed && <PaperFiles detainerId={id} number={matter.detainer.number} />}
          {evaluation && <Trail evaluation={evaluation} titleOf={titleOf} />}
          {evaluation && <FactTable evaluation={evaluation} names={namesIn(dossier.timeline)} />}
          <Decisions decisions={dossier.decisions} />
          <Evaluations evaluations={dossier.evaluations} />
          <Timeline timeline={dossier.timeline} detainerId={id} />
          <LookPanel about={{ detainerId: id }} />
        </div>
      </div>
      <PrintSheet dossier={dossier} titleOf={titleOf}>
        <DutiesPrinted dossier={dossier} />
      </PrintSheet>
    </>
  )
}
