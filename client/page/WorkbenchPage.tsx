/** The policy workbench: one draft, its sentences left, what they come to right. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import { Waiting } from '../part/Waiting.tsx'
import { useTRPC } from '../trpc.ts'
import { Bench } from './Bench.tsx'

const route = getRouteApi('/policy/draft/$draftId')

export function WorkbenchPage() {
  const trpc = useTRPC()
  const { draftId } = route.useParams()
  const query = useQuery(trpc.draft.byId.queryOptions({ id: draftId }))
  if (!query.data) return <Waiting query={query} />
  const draft: PolicyDraft = query.data
  return <Bench key={draft.id} draft={draft} />
}
