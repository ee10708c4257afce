/** Questions about our records: those that wait, overdue first, and those that were answered. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Answered } from '../feature/inquiry/Answered.tsx'
import { InquiryTable } from '../feature/inquiry/InquiryTable.tsx'
import { TargetLine } from '../feature/inquiry/TargetLine.tsx'
import { useKeys } from '../part/useKeys.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

export function InquiriesPage() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const reads = usePermits('inquiry.read')
  const writes = usePermits('inquiry.write')
  const list = useQuery(trpc.inquiry.list.queryOptions(undefined, { enabled: reads }))
  useKeys({ i: () => writes && void navigate({ to: '/inquiries/new' }) })
  const overdue = list.data?.waiting.filter((one) => one.overdue).length ?? 0
  return (
    <>
      <div className="title">
        <h1>Inquiries</h1>
        {list.data && (
          <span className="quiet" role="status">
            {list.data.waiting.length === 0 ? 'none waits' : `${list.data.waiting.length} wait`}
            {overdue > 0 && `, ${overdue} overdue`}
          </span>
        )}
        {writes && (
          <Button
            size="xs"
            onClick={() => void navigate({ to: '/inquiries/new' })}
            rightSection={<kbd aria-hidden="true">i</kbd>}
          >
            Log a question
          </Button>
        )}
        <Link to="/inquiries/check" search={{}}>
          Check a certificate
        </Link>
      </div>
      {!reads && <p>Your role does not see inquiries. {sayWhoCan('inquiry.read')}</p>}
      {reads && !list.data && <Waiting query={list} />}
      {list.data && (
        <>
          {list.data.waiting.length === 0 ? (
            <p style={{ padding: '18px 0' }}>No question waits for an answer.</p>
          ) : (
            <InquiryTable caption="Inquiries that wait" rows={list.data.waiting.map((due) => ({ inquiry: due.inquiry, due }))} />
          )}
          <TargetLine />
          <Answered />
        </>
      )}
    </>
  )
}
