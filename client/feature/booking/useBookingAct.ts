/** An act on a booking: when it changes what the policy says of a request on it, whoever did it is told so at once. */
import { notifications } from '@mantine/notifications'
import { useRef } from 'react'
import { type Answer, queryClient, useTRPC } from '#client/trpc.ts'
import { type Keyed, useAct } from '#client/useAct.ts'
import { outcomeWord, sayVerdict } from '#client/wording.ts'

type Book = Answer['booking']['byId']

export function useBookingAct<I, T>(bookingId: string, send: (call: Keyed<I>) => Promise<T>, onDone: () => void) {
  const trpc = useTRPC()
  const options = trpc.booking.byId.queryOptions({ id: bookingId })
  const before = useRef<Book | undefined>(undefined)
  return useAct<I, T>(
    (call) => {
      before.current = queryClient.getQueryData<Book>(options.queryKey)
      return send(call)
    },
    () => {
      onDone()
      void queryClient.fetchQuery({ ...options, staleTime: 0 }).then((after) => tellChanges(before.current, after))
    },
  )
}

function tellChanges(before: Book | undefined, after: Book): void {
  for (const { detainer, evaluation } of after.matters) {
    const was = before?.matters.find((matter) => matter.detainer.id === detainer.id)?.evaluation
    if (!evaluation || !was || was.id === evaluation.id) continue
    const changed =
      was.outcome === evaluation.outcome
        ? 'was worked out anew'
        : `${outcomeWord[was.outcome]} → ${outcomeWord[evaluation.outcome]}`
    notifications.show({
      title: `Request ${detainer.number}: ${changed}`,
      message: sayVerdict(evaluation.verdict),
      autoClose: 12_000,
      position: 'bottom-left',
    })
  }
}
