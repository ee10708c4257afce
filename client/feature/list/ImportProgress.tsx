/** How many rows have come in, asked for while the import runs; closing the tab ends nothing that was begun and leaves nothing half kept. */
import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ALONE, useTRPC } from '#client/trpc.ts'

const EVERY_MS = 400

export function ImportProgress({ id, total }: { id: string; total: number }) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.list.progress.queryOptions({ id }, { trpc: ALONE, refetchInterval: EVERY_MS, staleTime: 0 }))
  const rows = data?.rows ?? 0
  return (
    <div>
      <Progress value={total === 0 ? 0 : (100 * rows) / total} aria-label="Rows taken in" />
      <p role="status" className="quiet">
        {rows.toLocaleString('en-US')} of {total.toLocaleString('en-US')} rows. Nobody sees them until all are in.
      </p>
    </div>
  )
}
