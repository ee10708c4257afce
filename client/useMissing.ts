/** How many people the jail's list no longer names while our record has them here, for who may see them. */
import { skipToken, useQuery } from '@tanstack/react-query'
import { usePermits } from './session.ts'
import { useTRPC } from './trpc.ts'

export function useMissing(): number {
  const trpc = useTRPC()
  return useQuery(trpc.roster.missing.queryOptions(usePermits('roster.read') ? undefined : skipToken)).data?.length ?? 0
}
