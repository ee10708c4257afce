/** The schedule, series by series: how long, by which authority, what is over its time now, and what a legal hold keeps of it. */
import { useState } from 'react'
import { Refusal } from '#client/part/Refusal.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { ruleWords, seriesWord } from '#client/retentionWords.ts'
import { usePermits } from '#client/session.ts'
import { day } from '#client/time.ts'
import { type Answer, api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { sayWhoCan } from '#client/words.ts'
import { RuleDialog } from './RuleDialog.tsx'

type Due = Answer['retention']['due'][number]

export function Schedule({ due, onProposed }: { due: readonly Due[]; onProposed: (id: string) => void }) {
  const sets = usePermits('record.schedule')
  const destroys = usePermits('record.destroy')
  const [setting, setSetting] = useState<Due | null>(null)
  const act = useSteppedAct(
    (call: Parameters<typeof api.retention.propose.mutate>[0]) => api.retention.propose.mutate(call),
    ({ id }) => onProposed(id),
  )
  const why = ({ due: count, kept }: Due): string | null =>
    !destroys
      ? sayWhoCan('record.destroy')
      : count === 0
        ? 'Nothing is over its time.'
        : kept >= count
          ? 'A legal hold keeps all of it.'
          : null
  return (
    <>
      {act.stepUp && <StepUp {...act.stepUp} />}
      {setting && <RuleDialog due={setting} onClose={() => setSetting(null)} />}
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Series</th>
            <th scope="col">Kept for</th>
            <th scope="col">Counted from</th>
            <th scope="col">Authority</th>
            <th scope="col">Over its time</th>
            <th scope="col">
              <span className="visually-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {due.map((one) => {
            const [name, from] = seriesWord[one.series]
            return (
              <tr key={one.series}>
                <td>{name}</td>
                <td style={{ whiteSpace: 'nowrap' }}>
                  {one.rule ? ruleWords(one.rule) : <span className="quiet">no rule set</span>}
                </td>
                <td className="quiet">{from}</td>
                <td>
                  {one.rule && (
                    <>
                      {one.rule.authority} <span className="quiet">({one.rule.byName})</span>
                    </>
                  )}
                </td>
                <td>
                  {one.cutoff && (
                    <>
                      <b>{one.due}</b> <span className="quiet">ended before {day(one.cutoff)}</span>
                      {one.kept > 0 && <div>{one.kept} of the oldest kept by a hold</div>}
                    </>
                  )}
                </td>
                <td className="no-print" style={{ whiteSpace: 'nowrap' }}>
                  <Verb
                    size="compact-xs"
                    offer={{ verb: 'set', label: 'Set', why: sets ? null : sayWhoCan('record.schedule') }}
                    about={name}
                    onAct={() => sets && setSetting(one)}
                  />{' '}
                  <Verb
                    size="compact-xs"
                    offer={{ verb: 'destroy', label: 'Propose destruction', why: why(one) }}
                    about={name}
                    busy={act.isPending}
                    onAct={() => why(one) === null && act.mutate({ series: one.series })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Refusal error={act.error} />
    </>
  )
}
