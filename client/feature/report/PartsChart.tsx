/** The parts of a number as bars of one tone, each with its word and its number, so that nothing hangs on colour. */
import { Bar, BarChart, LabelList, XAxis, YAxis } from 'recharts'
import type { Part } from '#shared/core/report/count.ts'
import { type DimensionId, dimensionOf, keyWord } from '#shared/core/report/dimension.ts'
import { whole } from './RowsLink.tsx'

const MOST = 12
const ROW = 26
const WORDS = 190

type Props = { readonly parts: readonly Part[]; readonly by: DimensionId; readonly about: string; readonly width: number }

export function PartsChart({ parts, by, about, width }: Props) {
  const dimension = dimensionOf(by)
  const drawn = parts.slice(0, MOST)
  const rest = parts.slice(MOST).reduce((sum, { count }) => sum + count, 0)
  const data = [
    ...drawn.map(({ key, count }) => ({ name: short(keyWord(dimension, key)), count })),
    ...(rest > 0 ? [{ name: `${parts.length - MOST} others`, count: rest }] : []),
  ]
  return (
    <figure className="chart" role="img" aria-label={`Picture of the table beside it: ${about}`}>
      <BarChart
        layout="vertical"
        width={width}
        height={data.length * ROW + 8}
        data={data}
        accessibilityLayer={false}
        margin={{ top: 2, right: 52, bottom: 2, left: 0 }}
      >
        <XAxis type="number" hide />
        <YAxis
          type="category"
          dataKey="name"
          width={WORDS}
          tickLine={false}
          interval={0}
          stroke="var(--line)"
          tick={{ fill: 'var(--mantine-color-text)', fontSize: 12.5, width: WORDS }}
        />
        <Bar dataKey="count" fill="var(--accent)" barSize={15} isAnimationActive={false}>
          <LabelList
            dataKey="count"
            position="right"
            formatter={(count) => whole(Number(count))}
            style={{ fill: 'var(--mantine-color-text)', fontSize: 12.5 }}
          />
        </Bar>
      </BarChart>
    </figure>
  )
}

const short = (words: string): string => (words.length > 30 ? `${words.slice(0, 28)} …` : words)
