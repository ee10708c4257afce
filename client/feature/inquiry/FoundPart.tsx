/** What the searches found: chosen for release one by one or all at once, with what is withheld from each. */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mayMove } from '#shared/core/inquiry/moveInquiry.ts'
import type { ReleaseInput } from '#shared/record/inquiryRecord.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { day } from '#client/time.ts'
import { personName } from '#client/wording.ts'
import { WithholdDialog } from './WithholdDialog.tsx'

type Page = Answer['inquiry']['byId']

export function FoundPart({ page }: { page: Page }) {
  const { inquiry, matters, records } = page
  const writes = usePermits('inquiry.write') && mayMove(inquiry, 'work')
  const [withholding, setWithholding] = useState<string | null>(null)
  const act = useAct((call: Parameters<typeof api.inquiry.release.mutate>[0]) => api.inquiry.release.mutate(call))
  const chosen = new Map(records.map((record) => [record.detainerId, record]))
  const put = (detainerIds: string[], withheld: ReleaseInput['withheld']) =>
    act.mutate({ inquiryId: inquiry.id, version: inquiry.version, detainerIds, withheld })
  const rest = matters.flatMap(({ detainer }) => (chosen.has(detainer.id) ? [] : [detainer.id]))
  if (matters.length === 0) return null
  const record = withholding === null ? undefined : chosen.get(withholding)
  return (
    <section aria-labelledby="found">
      <h2 id="found">Found ({matters.length})</h2>
      <table className="rows">
        <caption className="visually-hidden">Requests that the searches found</caption>
        <thead>
          <tr>
            <th scope="col">Request</th>
            <th scope="col">Person · born</th>
            <th scope="col">Received</th>
            <th scope="col">Goes out</th>
          </tr>
        </thead>
        <tbody>
          {matters.map(({ detainer }) => {
            const own = chosen.get(detainer.id)
            return (
              <tr key={detainer.id}>
                <td className="tight">
                  <Link to="/detainer/$id" params={{ id: detainer.id }} search={{ inquiry: inquiry.id }}>
                    {detainer.number}
                  </Link>
                </td>
                <td>
                  {personName(detainer.subject)} <span className="quiet">· {day(detainer.subject.born)}</span>
                </td>
                <td className="tight">
                  <When at={detainer.receivedAt} />
                </td>
                <td>
                  <span className="inquiryActs">
                    {own ? `yes, ${own.withheld.length} withheld` : 'no'}
                    {writes && own && (
                      <>
                        <Button size="compact-xs" variant="default" onClick={() => setWithholding(detainer.id)}>
                          Withhold<span className="visually-hidden"> from {detainer.number}</span>
                        </Button>
                        <Button size="compact-xs" variant="default" onClick={() => put([detainer.id], 'off')}>
                          Take off<span className="visually-hidden"> {detainer.number}</span>
                        </Button>
                      </>
                    )}
                    {writes && !own && (
                      <Button size="compact-xs" variant="default" onClick={() => put([detainer.id], 'usual')}>
                        Release<span className="visually-hidden"> {detainer.number}</span>
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {writes && rest.length > 1 && (
        <Button
          className="no-print"
          size="xs"
          variant="default"
          mt={8}
          loading={act.isPending}
          onClick={() => put(rest.slice(0, 200), 'usual')}
        >
          Release all {Math.min(rest.length, 200)} with the usual redactions
        </Button>
      )}
      <Refusal error={act.error} />
      {record && <WithholdDialog inquiry={inquiry} record={record} onClose={() => setWithholding(null)} />}
    </section>
  )
}
