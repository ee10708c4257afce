/** Numbers over time as lines that differ by stroke and mark as well as by tone, so that they are told apart on paper and without colour. */
import { CartesianGrid, Legend, Line, LineChart, XAxis, YAxis } from 'recharts'
import { daysShort, daysWords } from '#shared/core/report/daysWords.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import type { PublicReport } from '#shared/core/report/publish.ts'
import { type MeasureId, measureOf } from '#shared/core/report/measure.ts'

const STROKES = [
  { dash: '', mark: 'circle', tone: 'var(--accent)' },
  { dash: '7 4', mark: 'square', tone: 'var(--mantine-color-text)' },
  { dash: '2 3', mark: 'triangle', tone: 'var(--wait)' },
] as const

type Props = {
  readonly course: Report['course'] | PublicReport['course']
  readonly measures: readonly MeasureId[]
  readonly width: number
}

export function CourseChart({ course, measures, width }: Props) {
  const data = course.map(({ days, counts }) => ({
    name: daysShort(days),
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => typeof count === 'number')),
  }))
  const first = course[0]?.days
  const last = course.at(-1)?.days
  const about =
    first && last
      ? `${measures.map((id) => measureOf(id).words.toLowerCase()).join(', ')}, ${daysWords({ from: first.from, to: last.to })}`
      : ''
  return (
    <figure className="chart" role="img" aria-label={`Picture of the table below: ${about}`}>
      <LineChart
        width={width}
        height={260}
        data={data}
        accessibilityLayer={false}
        margin={{ top: 8, right: 18, bottom: 4, left: 0 }}
      >
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="name" stroke="var(--quiet)" tick={{ fill: 'var(--quiet)', fontSize: 12 }} minTickGap={18} />
        <YAxis stroke="var(--quiet)" tick={{ fill: 'var(--quiet)', fontSize: 12 }} allowDecimals={false} width={48} />
        <Legend iconType="plainline" formatter={(name) => <span style={{ color: 'var(--mantine-color-text)' }}>{name}</span>} />
        {measures.map((id, index) => {
          const { dash, mark, tone } = STROKES[index % STROKES.length] ?? STROKES[0]
          return (
            <Line
              key={id}
              name={measureOf(id).words}
              dataKey={id}
              stroke={tone}
              strokeWidth={2}
              strokeDasharray={dash}
              dot={
                course.length > 60 ? false : (at) => <Dot key={`${id} ${at.index}`} x={at.cx} y={at.cy} mark={mark} tone={tone} />
              }
              isAnimationActive={false}
            />
          )
        })}
      </LineChart>
    </figure>
  )
}

type DotProps = {
  readonly x: number | null | undefined
  readonly y: number | null | undefined
  readonly mark: string
  readonly tone: string
}

function Dot({ x, y, mark, tone }: DotProps) {
  // A number that is not shown has no place in the picture.
  if (typeof x !== 'number' || typeof y !== 'number') return null
  if (mark === 'circle') return <circle cx={x} cy={y} r={3.5} fill={tone} />
  if (mark === 'square') return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} fill={tone} />
  return <path d={`M${x} ${y - 5}l5 9h-10z`} fill={tone} />
}
