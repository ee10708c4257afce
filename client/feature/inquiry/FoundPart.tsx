/**
 * What the searches found: each is released, with what is withheld from it, or left out for a reason; what is neither is still to be
 * decided. It has the names, so it is not printed with the letter.
 */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { mayMove } from '#shared/core/inquiry/moveInquiry.ts'
import { leftOutWords } from '#shared/core/inquiry/reasonText.ts'
import type { ReleaseInput } from '#shared/record/inquiryRecord.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { day } from '#client/time.ts'
import { personName } from '#client/wording.ts'
import { LeaveOutDialog } from './LeaveOutDialog.tsx'
import { WithholdDialog } from './WithholdDialog.tsx'

type Page = Answer['inquiry']['byId']

/** As many as one act takes. */
const MOST = 200

export function FoundPart({ page }: { page: Page }) {
  const { inquiry, matters, records, unsettled } = page
  const writes = usePermits('inquiry.write') && mayMove(inquiry, 'work')
  const [withholding, setWithholding] = useState<string | null>(null)
  const [leaving, setLeaving] = useState<readonly string[] | null>(null)
  const act = useAct((call: Parameters<typeof api.inquiry.release.mutate>[0]) => api.inquiry.release.mutate(call))
  const chosen = new Map(records.map((record) => [record.detainerId, record]))
  const put = (detainerIds: string[], withheld: ReleaseInput['withheld']) =>
    act.mutate({ inquiryId: inquiry.id, version: inquiry.version, detainerIds, withheld })
  const leftOut = new Map(page.leftOut.map((one) => [one.detainerId, one]))
  const rest = unsettled.slice(0, MOST)
  if (matters.length === 0) return null
  const record = withholding === null ? undefined : chosen.get(withholding)
  return (
    <section aria-labelledby="found" className="no-print">
      <h2 id="found">
        Found ({matters.length}){unsettled.length > 0 && <span className="quiet">, {unsettled.length} to be decided</span>}
      </h2>
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
            const out = leftOut.get(detainer.id)
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
                    {own ? `yes, ${own.withheld.length} withheld` : out ? `no: ${leftOutWords(out)}` : <b>to be decided</b>}
                    {writes && own && (
                      <Button size="compact-xs" variant="default" onClick={() => setWithholding(detainer.id)}>
                        Withhold<span className="visually-hidden"> from {detainer.number}</span>
                      </Button>
                    )}
                    {writes && (own || out) && (
                      <Button size="compact-xs" variant="default" onClick={() => put([detainer.id], 'off')}>
                        Undo<span className="visually-hidden"> {detainer.number}</span>
                      </Button>
                    )}
                    {writes && !own && !out && (
                      <>
                        <Button size="compact-xs" variant="default" onClick={() => put([detainer.id], 'usual')}>
                          Release<span className="visually-hidden"> {detainer.number}</span>
                        </Button>
                        <Button size="compact-xs" variant="default" onClick={() => setLeaving([detainer.id])}>
                          Leave out<span className="visually-hidden"> {detainer.number}</span>
                        </Button>
                      </>
                    )}
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {writes && rest.length > 1 && (
        <div className="inquiryActs no-print" style={{ marginTop: 8 }}>
          <Button size="xs" variant="default" loading={act.isPending} onClick={() => put([...rest], 'usual')}>
            Release all {rest.length} with the usual redactions
          </Button>
          <Button size="xs" variant="default" onClick={() => setLeaving(rest)}>
            Leave out all {rest.length}
          </Button>
        </div>
      )}
      <Refusal error={act.error} />
      {leaving && (
        <LeaveOutDialog
          inquiry={inquiry}
          requests={matters.flatMap(({ detainer }) => (leaving.includes(detainer.id) ? [detainer] : []))}
          onClose={() => setLeaving(null)}
        />
      )}
      {record && <WithholdDialog inquiry={inquiry} record={record} onClose={() => setWithholding(null)} />}
    </section>
  )
}
