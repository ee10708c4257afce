/** A number that opens its rows; for whom the requests are not shown it is the number alone. */
import { Link } from '@tanstack/react-router'
import type { DimensionId } from '#shared/core/report/dimension.ts'
import { type MeasureId, measureOf } from '#shared/core/report/measure.ts'
import { type Cell, cellWords, isHidden } from '#shared/core/report/smallCells.ts'
import type { Days } from '#shared/core/report/span.ts'
import { usePermits } from '#client/session.ts'

type Props = {
  readonly measure: MeasureId
  readonly days: Days
  readonly count: Cell
  /** Of a public version: the smallest number that is shown. */
  readonly smallest?: number | undefined
  readonly by?: DimensionId
  readonly part?: string
  /** For who does not see in which row it stands. */
  readonly about: string
}

export const whole = (count: number): string => count.toLocaleString('en-US')

export function RowsLink({ measure, days, count, smallest, by, part, about }: Props) {
  const sees = usePermits('detainer.read')
  if (isHidden(count)) return <span className="hidden">{cellWords(count, smallest ?? 0)}</span>
  // The public version is shown as it goes out: nothing in it opens.
  if (!sees || count === 0 || smallest !== undefined) return <>{whole(count)}</>
  return (
    <Link
      to="/reports/rows"
      search={{ measure, ...days, ...(by && part !== undefined ? { by, key: part } : {}) }}
      aria-label={`${whole(count)} ${measureOf(measure).unit}, ${about}: show them`}
    >
      {whole(count)}
    </Link>
  )
}
