/** How many inquiries are overdue, for who may see them. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { usePermits } from './session.ts'
import { useTRPC } from './trpc.ts'

/** The day does not turn more often than this matters. */
const AGAIN_MS = 10 * 60_000

export function useOverdue(): number {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.inquiry.list.queryOptions(usePermits('inquiry.read') ? undefined : skipToken, { refetchInterval: AGAIN_MS }),
  )
  return query.data?.waiting.filter(({ overdue }) => overdue).length ?? 0
}
