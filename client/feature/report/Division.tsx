/** A number divided: the picture, and beside it the table in which each part opens its rows. */
import { dimensionOf, keyWord } from '#shared/core/report/dimension.ts'
import type { Report } from '#shared/core/report/makeReport.ts'
import { measureOf } from '#shared/core/report/measure.ts'
import type { PublicReport } from '#shared/core/report/publish.ts'
import { type Cell, isHidden } from '#shared/core/report/smallCells.ts'
import type { Days } from '#shared/core/report/span.ts'
import { PartsPicture } from './charts.tsx'
import { RowsLink } from './RowsLink.tsx'

type Props = {
  readonly division: Report['parts'][number] | PublicReport['parts'][number]
  readonly days: Days
  readonly smallest: number | undefined
  readonly width: number
}

export function Division({ division: { measure, by, total, parts }, days, smallest, width }: Props) {
  const { words, unit } = measureOf(measure)
  const dimension = dimensionOf(by)
  const title = `${words} by ${dimension.words}`
  const half = width >= 980 ? Math.min(620, (width - 40) / 2) : width
  const drawn = (parts ?? []).flatMap(({ key, count }) => (isHidden(count) ? [] : [{ key, count }]))
  return (
    <section aria-labelledby={`${measure}-${by}`}>
      <h2 id={`${measure}-${by}`}>{title}</h2>
      {parts === null && <p className="quiet">There are too few to divide them in public.</p>}
      {total === 0 && <p className="quiet">None in this span.</p>}
      {total !== 0 && parts !== null && (
        <div className="division">
          {width > 0 && drawn.length > 0 && <PartsPicture parts={drawn} by={by} about={title} width={half} />}
          <table className="rows numbers">
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{dimension.words}</th>
                <th scope="col">{unit}</th>
                <th scope="col">share</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ key, count }) => (
                <tr key={key}>
                  <th scope="row">{keyWord(dimension, key)}</th>
                  <td>
                    <RowsLink
                      measure={measure}
                      days={days}
                      count={count}
                      smallest={smallest}
                      by={by}
                      part={key}
                      about={keyWord(dimension, key)}
                    />
                  </td>
                  <td>{share(count, total)}</td>
                </tr>
              ))}
              <tr className="total">
                <th scope="row">all</th>
                <td>
                  <RowsLink measure={measure} days={days} count={total} smallest={smallest} about={`${title}, all`} />
                </td>
                <td>{share(total, total)}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

const share = (count: Cell, total: Cell): string =>
  isHidden(count) || isHidden(total) ? '' : `${((100 * count) / total).toFixed(1)} %`
