/** Every time the verdict was worked out: when, why, by which policy, with what outcome; each can be run again to the same byte. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { triggerWord } from '#client/fieldWords.ts'
import { When } from '#client/part/When.tsx'
import { api, useTRPC } from '#client/trpc.ts'
import { outcomeWord } from '#client/wording.ts'

export function Evaluations({ evaluations }: { evaluations: Dossier['evaluations'] }) {
  const trpc = useTRPC()
  const versions = useQuery(trpc.policy.versions.queryOptions())
  const [says, setSays] = useState<Readonly<Record<string, string>>>({})
  const rerun = async (id: string) => {
    setSays((before) => ({ ...before, [id]: 'Running …' }))
    const answer = await api.evaluation.rerun.query({ id }).then(
      ({ same }) =>
        same === null
          ? 'Removed by order or by the schedule: there are no facts to run it on.'
          : same
            ? 'The same to the byte.'
            : 'Not the same. The records or the program were changed: tell your administrator.',
      () => 'The desk did not answer. Try again.',
    )
    setSays((before) => ({ ...before, [id]: answer }))
  }
  return (
    <section aria-label="Evaluations">
      <h2>Evaluations</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Because</th>
            <th scope="col">Policy</th>
            <th scope="col">Outcome</th>
            <th scope="col">Clause</th>
            <th scope="col">Run again</th>
          </tr>
        </thead>
        <tbody>
          {evaluations.map(({ id, evaluatedAt, trigger, policyVersionId, verdict }) => {
            const number = versions.data?.find((version) => version.id === policyVersionId)?.number
            return (
              <tr key={id}>
                <td style={{ whiteSpace: 'nowrap' }}>
                  <When at={evaluatedAt} />
                </td>
                <td>{triggerWord[trigger]}</td>
                <td style={{ whiteSpace: 'nowrap' }}>version {number ?? '…'}</td>
                <td>{outcomeWord[verdict.outcome]}</td>
                <td>{verdict.deciding.map((ref) => ref.clause).join(' or ') || 'none applies'}</td>
                <td>
                  <Button size="compact-xs" variant="default" onClick={() => void rerun(id)}>
                    Run again
                  </Button>{' '}
                  <span role="status">{says[id]}</span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
