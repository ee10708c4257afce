/** A long list that a screen keeps: read whole once, then only what the ledger says has changed since, laid over what is there. */
import { type KeptList, laidOver, type ListChange } from '#shared/core/laidOver.ts'
import { queryClient } from '../trpc.ts'

/** Options of a query. `ask`: null for everything. */
export const keptList = <T>(
  name: string,
  keyOf: (one: T) => string,
  ask: (since: number | null) => Promise<ListChange<T>>,
): { queryKey: readonly string[]; queryFn: () => Promise<KeptList<T>>; structuralSharing: false } => ({
  queryKey: [name],
  queryFn: async () => {
    const had = queryClient.getQueryData<KeptList<T>>([name])
    return laidOver(had, await ask(had?.seq ?? null), keyOf)
  },
  structuralSharing: false,
})
