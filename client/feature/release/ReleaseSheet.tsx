/** The release sheet: the person, the one sentence that matters now, and six steps that are worked from top to bottom. */
import { useState } from 'react'
import { releaseGate, stillValid, type Stop } from '#shared/core/releaseGate.ts'
import { inCustody } from '#shared/core/inCustody.ts'
import { TimeLeft, When } from '#client/part/When.tsx'
import { usePermits, useZone } from '#client/session.ts'
import { day, moment } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { custodyWord, personName } from '#client/wording.ts'
import { sayCode, sayWhoCan } from '#client/words.ts'
import { ClearBar } from './ClearBar.tsx'
import { HoldsStep } from './HoldsStep.tsx'
import { IdentityStep } from './IdentityStep.tsx'
import { LineStep } from './LineStep.tsx'
import { PrintedSheet } from './PrintedSheet.tsx'
import './release.css'
import { headline, nextPlace, placeOf, sayStop } from './sayGate.ts'
import { SecondStep } from './SecondStep.tsx'
import type { Sheet } from './sheet.ts'
import { type Said, Step } from './Step.tsx'

type Props = {
  readonly sheet: Sheet
  /** The duties of every request, each with its answers. */
  readonly duties: (closed: string | null) => React.ReactNode
  /** Records how the person left. */
  readonly onLeft: () => void
  readonly printed: React.ReactNode
}

export function ReleaseSheet({ sheet: whole, duties, onLeft, printed }: Props) {
  const zone = useZone()
  const now = useNow('second')
  const [printing, setPrinting] = useState<string | null>(null)
  const mayWrite = usePermits('release.write')
  const here = inCustody(whole.booking)
  const sheet = here ? { ...whole, checks: stillValid(whole.checks, now) } : whole
  const { booking, subject, requests, checks } = sheet
  // By the core's own rule at this second, so that a hold whose time is over says so without waiting for the server.
  const gate = releaseGate(booking, requests, checks, now)
  const closed = here ? (mayWrite ? null : sayWhoCan('release.write')) : sayCode('booking.notInCustody')
  const numbers = new Map(requests.map(({ matter }) => [matter.detainer.id, matter.detainer.number]))
  const say = (stop: Stop) =>
    sayStop(
      stop,
      (id) => numbers.get(id) ?? '',
      (instant) => moment(instant, zone, now),
    )
  const { state, says, until, also } = headline(gate)
  const open = gate.stops.filter((stop) => placeOf(stop) === 'duties').length
  const next = nextPlace(gate.stops)
  const owed = requests.reduce((sum, one) => sum + one.duties.length, 0)
  return (
    <>
      <div className="no-print release">
        <div className="title">
          <h1>
            {personName(subject)} <span className="quiet">· {day(subject.born)} ·</span> {booking.number}
          </h1>
          <span className="quiet">release sheet</span>
          {booking.wouldBeReleasedAt && here && (
            <span>
              would-be release <When at={booking.wouldBeReleasedAt} />, <TimeLeft until={booking.wouldBeReleasedAt} />
            </span>
          )}
        </div>
        <section className="banner" data-state={here ? state : 'done'} aria-label="What stands now" aria-live="polite">
          {here ? (
            <p>
              {says}
              {until && (
                <>
                  {' '}
                  <When at={until} /> (<TimeLeft until={until} />
                  ).
                </>
              )}
            </p>
          ) : (
            <p>
              The person is no longer here: {custodyWord[booking.custody]}
              {booking.releasedAt && (
                <>
                  {' '}
                  <When at={booking.releasedAt} />
                </>
              )}
              . The sheet is kept as it was.
            </p>
          )}
          {here && also && <p className="under">{also}</p>}
        </section>
        {!mayWrite && <p className="quiet">You can read this sheet. {sayWhoCan('release.write')}</p>}
        <ol className="steps">
          <LineStep
            number={1}
            step="authority"
            sheet={sheet}
            closed={closed}
            label="The paper that was seen"
            placeholder="Bond receipt 4417; court order 26-118, signed"
            next={next === 'authority'}
            verb="I have seen it"
            start={booking.releaseEvidence ?? ''}
          />
          <IdentityStep number={2} sheet={sheet} closed={closed} next={next === 'identity'} />
          <HoldsStep number={3} sheet={sheet} stops={gate.stops} closed={closed} next={next === 'holds'} say={say} />
          <Step number={4} title="Duties of the policy" mark={dutyMark(open, owed)}>
            {duties(here ? null : sayCode('booking.notInCustody'))}
          </Step>
          <LineStep
            number={5}
            step="property"
            sheet={sheet}
            closed={closed}
            label="What was handed over"
            placeholder="Bag 12, cash 40.00, signed for; or: none"
            next={next === 'property'}
            verb="It was handed over"
          />
          <SecondStep number={6} sheet={sheet} stops={gate.stops} closed={closed} />
        </ol>
        {here && (
          <ClearBar
            bookingId={booking.id}
            gate={gate}
            closed={closed}
            say={say}
            cleared={sheet.cleared}
            printing={printing}
            onCleared={setPrinting}
            onLeft={onLeft}
          />
        )}
      </div>
      <PrintedSheet sheet={sheet} gate={gate} say={say}>
        {printed}
      </PrintedSheet>
    </>
  )
}

function dutyMark(open: number, owed: number): Said | null {
  if (open > 0) return { state: 'wait', word: `${open} open` }
  return { state: 'done', word: owed === 0 ? 'none set' : 'none open' }
}
