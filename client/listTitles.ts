/** The title of an offense list, for the sentences of a trail; its id while the policy is being read. */
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTRPC } from './trpc.ts'

export function useListTitles(): (id: string) => string {
  const trpc = useTRPC()
  const lists = useQuery(trpc.policy.inForce.queryOptions()).data?.lists
  return useCallback((id) => lists?.find((list) => list.id === id)?.title ?? id.replaceAll('_', ' '), [lists])
}
