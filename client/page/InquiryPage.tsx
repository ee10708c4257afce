/** One inquiry, from the question to the letter. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { InquiryView } from '../feature/inquiry/InquiryView.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { useTRPC } from '../trpc.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/inquiries/$id')

export function InquiryPage() {
  const { id } = route.useParams()
  const reads = usePermits('inquiry.read')
  const query = useQuery(useTRPC().inquiry.byId.queryOptions({ id }, { enabled: reads }))
  if (!reads)
    return (
      <>
        <h1>Inquiry</h1>
        <p>Your role does not see inquiries. {sayWhoCan('inquiry.read')}</p>
      </>
    )
  return query.data ? <InquiryView key={id} page={query.data} /> : <Waiting query={query} />
}
