/** On every screen while late entry is on: what the next act will be recorded as, and the way out. */
import { Button } from '@mantine/core'
import { setLate, useLate } from '#client/late.ts'
import { When } from '#client/part/When.tsx'

export function LateBar({ onChange }: { onChange: () => void }) {
  const late = useLate()
  if (!late) return null
  return (
    <section className="strip late no-print" data-state="wait" aria-label="Late entry">
      <span>
        Late entry: what you record now happened <When at={late.happenedAt} /> · done by {late.doneBy} · {late.why}
      </span>
      <Button size="compact-sm" variant="default" onClick={onChange}>
        Another time or person
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setLate(null)}>
        End late entry
      </Button>
    </section>
  )
}
