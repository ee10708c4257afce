/** What the text would have said of every past request: counts now and then, and the list of who flips. */
import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import type { ReplayInput } from '#shared/record/replay.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { FlipTable } from './FlipTable.tsx'
import { flipsCsv } from './flipsCsv.ts'
import { OutcomeCounts } from './OutcomeCounts.tsx'
import './replay.css'
import type { useReplay } from './useReplay.ts'
import { saveFile } from '#client/saveFile.ts'

type Props = {
  readonly of: ReplayInput['of']
  readonly today: string
  readonly replay: ReturnType<typeof useReplay>
  /** Why it cannot run now; null when it can. */
  readonly blocked: string | null
  /** Counts up with every change of the text. */
  readonly version: number
}

export function Replay({ of, today, replay: { replaying, run, cancel }, blocked, version }: Props) {
  const [day, setDay] = useState<string | null>(today)
  const running = replaying.state === 'running'
  return (
    <div className="replay">
      <p className="quiet">
        Every past request is read again, with its facts as they stood at the end of the day: by the version of that day, and by
        this text. Nothing is recorded.
      </p>
      <div className="replayHead">
        <DayInput whole label="Facts as of" value={day} onChange={setDay} />
        {running ? (
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button disabled={day === null || blocked !== null} onClick={() => day && run({ of, day }, version)}>
            Run
          </Button>
        )}
        <span role="status" className="quiet">
          {blocked ?? (running ? say(replaying) : '')}
        </span>
      </div>
      {running && (
        <Progress
          value={replaying.total === 0 ? 0 : (100 * replaying.done) / replaying.total}
          transitionDuration={0}
          aria-label="How far the replay is"
        />
      )}
      {replaying.state === 'failed' && <Refusal error={replaying.error} />}
      {replaying.state === 'done' && (
        <>
          {(blocked !== null || replaying.version !== version) && (
            <p className="refusal">The text was changed since. Run it again to see what it comes to now.</p>
          )}
          <OutcomeCounts result={replaying.result} />
          {replaying.result.flips.length > 0 && (
            <>
              <Button
                size="compact-xs"
                variant="default"
                style={{ justifySelf: 'start' }}
                onClick={() => saveFile(`replay-${replaying.result.day}.csv`, flipsCsv(replaying.result.flips), 'text/csv')}
              >
                Export the list as CSV
              </Button>
              <FlipTable flips={replaying.result.flips} />
            </>
          )}
        </>
      )}
    </div>
  )
}

const say = ({ done, total }: { done: number; total: number }): string =>
  total === 0 ? 'Reading the requests …' : `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} requests`
