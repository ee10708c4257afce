/** Review: the queue on the left, the request beside it; j and k move and the detail follows. The address holds the open one. */
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { standing } from '#shared/core/standing.ts'
import { Queue } from '../feature/review/Queue.tsx'
import { useDesk } from '../live/useDesk.ts'
import { Waiting } from '../part/Waiting.tsx'
import { usePermits } from '../session.ts'
import { queryClient, useTRPC } from '../trpc.ts'
import { useNow } from '../useNow.ts'
import { ReviewDetail } from './ReviewDetail.tsx'

const route = getRouteApi('/review')

export function ReviewPage() {
  const trpc = useTRPC()
  const now = useNow()
  const navigate = route.useNavigate()
  const { open: asked } = route.useSearch()
  const sees = usePermits('detainer.read')
  const desk = useDesk()
  const queue = useMemo(() => reviewQueue(desk.data ?? [], now), [desk.data, now])
  const ids = useMemo(() => queue.flatMap(({ matters }) => matters.map((matter) => matter.detainer.id)), [queue])
  const open = asked ?? null
  const first = ids[0]
  const go = (id: string) => void navigate({ to: '/review', search: { open: id }, replace: true, resetScroll: false })
  useEffect(() => {
    // What is open stays open, whatever moves in the queue: nobody approves another person than the one they were reading.
    if (open === null && first) void navigate({ to: '/review', search: { open: first }, replace: true, resetScroll: false })
  }, [open, first, navigate])
  const answers = useMemo(
    () => (desk.data ?? []).filter((matter) => ['review', 'changed'].includes(standing(matter, now))).length,
    [desk.data, now],
  )
  const here = open === null ? -1 : ids.indexOf(open)
  const next = ids[here + 1]
  useEffect(() => {
    if (next) void queryClient.prefetchQuery(trpc.detainer.byId.queryOptions({ id: next }))
  }, [next, trpc])
  if (!sees) return <p>Your role does not see requests.</p>
  if (!desk.data) return <Waiting query={desk} />
  const nothing = ids.length === 0
  if (nothing && open === null)
    return (
      <>
        <div className="title">
          <h1>Review</h1>
        </div>
        <p style={{ padding: '18px 0' }}>Nothing waits for a review. What needs one next appears here by itself.</p>
      </>
    )
  const matter = desk.data.find((one) => one.detainer.id === open) ?? null
  return (
    <>
      <div className="title">
        <h1>Review</h1>
        <span className="quiet">
          {nothing
            ? 'Nothing waits any more.'
            : `${answers} wait for a supervisor, ${ids.length} open in all; j and k move, Enter opens`}
        </span>
      </div>
      <div className="review">
        <Queue
          queue={queue}
          open={open}
          now={now}
          onOpen={go}
          onEnter={() => open && void navigate({ to: '/detainer/$id', params: { id: open } })}
        />
        {open && <ReviewDetail key={open} id={open} matter={matter} queued={here >= 0} onSettled={() => next && go(next)} />}
      </div>
    </>
  )
}
