/** What somebody changed a moment ago, so that its row can say so; forgotten after a while, because "just now" must stay true. */
import { useEffect, useState } from 'react'
import type { Matter } from '#shared/record/matter.ts'
import type { FeedMessage } from './feed.ts'
import { useLive } from './useLive.ts'

const A_WHILE_MS = 20_000

export function useJustChanged(): FeedMessage | null {
  const { last } = useLive()
  const [past, setPast] = useState<FeedMessage | null>(last)
  useEffect(() => {
    const timer = setTimeout(() => setPast(last), A_WHILE_MS)
    return () => clearTimeout(timer)
  }, [last])
  return last === past ? null : last
}

/** A change to the booking is a change to every request on it. */
export const touches = (message: FeedMessage | null, { detainer, booking }: Pick<Matter, 'detainer' | 'booking'>): boolean =>
  message !== null && (message.detainerId === detainer.id || (booking !== null && message.bookingId === booking.id))
