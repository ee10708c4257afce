/** An order is entered as it stands on the paper; beside it, at once, what it would take. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { REACHES, type Reach } from '#shared/record/sealing.ts'
import { Choice } from '#client/part/Choice.tsx'
import { DayInput } from '#client/part/DayInput.tsx'
import { Line } from '#client/part/Line.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { reachWord } from '#client/sealingWords.ts'
import { api, type Answer, useTRPC } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { PlanView } from './PlanView.tsx'
import '#client/part/order.css'

const KINDS = { expunge: 'Expunge: the content is destroyed', seal: 'Seal: the content is locked away under a key' } as const

type Found = NonNullable<Answer['sealing']['find']>
const idOf = (found: Found, reach: Reach): string | null =>
  ({ person: found.subjectId, booking: found.bookingId, request: found.requestId })[reach]

export function NewSealing({ number, onEntered }: { number: string; onEntered: (id: string) => void }) {
  const trpc = useTRPC()
  const [typed, setTyped] = useState(number)
  const [asked, setAsked] = useState(number)
  const found = useQuery(trpc.sealing.find.queryOptions({ number: asked }, { enabled: asked !== '' }))
  const reaches = found.data ? REACHES.filter((one) => found.data && idOf(found.data, one) !== null) : []
  const [chosen, setChosen] = useState<Reach | null>(null)
  const reach = chosen && reaches.includes(chosen) ? chosen : reaches[0]
  const recordId = found.data && reach ? idOf(found.data, reach) : null
  const about = { reach: reach ?? 'person', recordId: recordId ?? '' }
  const plan = useQuery(trpc.sealing.plan.queryOptions(about, { enabled: recordId !== null, retry: false }))
  const [order, setOrder] = useState({ court: '', caseNumber: '', orderedOn: null as string | null, note: '' })
  const [kind, setKind] = useState<'seal' | 'expunge'>('expunge')
  const act = useSteppedAct(
    (call: Parameters<typeof api.sealing.propose.mutate>[0]) => api.sealing.propose.mutate(call),
    ({ id }) => onEntered(id),
  )
  const set = (part: Partial<typeof order>) => setOrder((before) => ({ ...before, ...part }))
  const enter = () => {
    if (!recordId || !order.orderedOn) return
    act.mutate({ kind, ...about, ...order, orderedOn: order.orderedOn, note: order.note || null })
  }
  return (
    <div className="order">
      {act.stepUp && <StepUp {...act.stepUp} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() === asked) enter()
          else setAsked(typed.trim())
        }}
      >
        <Line name="number" label="Booking number or log number of a request" value={typed} onChange={setTyped} first required />
        {typed.trim() !== asked && <Button type="submit">Find the record</Button>}
        {asked !== '' && found.data === null && typed.trim() === asked && (
          <p role="alert">Nothing bears that number. Take it from the page of the booking or the request.</p>
        )}
        {found.data && typed.trim() === asked && (
          <>
            <Choice
              name="reach"
              label="What the order reaches"
              value={reach ?? null}
              words={Object.fromEntries(reaches.map((one) => [one, reachWord[one]])) as Record<Reach, string>}
              onChange={setChosen}
            />
            <Choice name="kind" label="What the court ordered" value={kind} words={KINDS} onChange={setKind} />
            <Line name="court" label="Court" value={order.court} onChange={(court) => set({ court })} required />
            <Line
              name="caseNumber"
              label="Case number"
              value={order.caseNumber}
              onChange={(caseNumber) => set({ caseNumber })}
              required
            />
            <DayInput label="Day of the order" value={order.orderedOn} onChange={(orderedOn) => set({ orderedOn })} whole />
            <Line name="note" label="Note, without the person's name" value={order.note} onChange={(note) => set({ note })} />
            <Refusal error={act.error} />
            <p className="quiet">
              Nothing goes yet: another person looks at it and carries it out. The paper itself stays outside the desk.
            </p>
            <Button
              type="submit"
              loading={act.isPending}
              disabled={!plan.data || order.court.trim() === '' || order.caseNumber.trim() === '' || order.orderedOn === null}
            >
              Enter the order
            </Button>
          </>
        )}
      </form>
      <div>
        {recordId &&
          (plan.data ? <PlanView plan={plan.data} /> : plan.error ? <Refusal error={plan.error} /> : <Waiting query={plan} />)}
      </div>
    </div>
  )
}
