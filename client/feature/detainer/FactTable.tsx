/** The facts as they stood for this verdict, each with who attests it. */
import { factLabel } from '#shared/core/conditionWords.ts'
import { COLLECTIONS } from '#shared/core/vocabulary.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import { When } from '#client/part/When.tsx'
import { sourceOf } from '#client/part/sourceOf.ts'
import { day } from '#client/time.ts'
import { plain } from '#client/wording.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/
const DAY = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/

type Props = { readonly evaluation: Pick<Evaluation, 'facts' | 'sources'>; readonly names: ReadonlyMap<string, string> }

export function FactTable({ evaluation: { facts, sources }, names }: Props) {
  return (
    <details>
      <summary>
        <h2 style={{ display: 'inline' }}>Facts and their sources</h2>{' '}
        <span className="quiet">as they stood for this verdict</span>
      </summary>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Known</th>
            <th scope="col">From</th>
            <th scope="col">When</th>
            <th scope="col">Recorded by</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(facts, sources).map(([path, value]) => {
            const source = sourceOf(path, sources)
            return (
              <tr key={path}>
                <td>{factLabel(path)}</td>
                <td>{INSTANT.test(value) ? <When at={value} /> : DAY.test(value) ? day(value) : value}</td>
                <td>{source?.source ?? (value === 'not known' ? '' : 'no entry to the contrary')}</td>
                <td style={{ whiteSpace: 'nowrap' }}>{source?.at && <When at={source.at} />}</td>
                <td>{source?.by ? (names.get(source.by) ?? '') : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

/** Each charge, conviction and warrant as one row, then the plain facts, those that somebody attests first. */
function rowsOf(facts: Evaluation['facts'], sources: Evaluation['sources']): [path: string, value: string][] {
  const lists: readonly string[] = COLLECTIONS
  const single = Object.entries(facts).filter(([name]) => !lists.includes(name))
  const items = COLLECTIONS.flatMap((list) => {
    const known = facts[list] ?? 'unknown'
    if (known === 'unknown') return [[list, 'not known'] as [string, string]]
    return known.map((item, index): [string, string] =>
      item === 'unknown' ? [`${list}`, 'there may be others'] : [`${list}[${index}]`, itemWords(item)],
    )
  })
  const attested = (name: string): number => (sourceOf(name, sources) ? 0 : 1)
  const sorted = single.toSorted(([a], [b]) => attested(a) - attested(b))
  return [...items, ...sorted.map(([name, value]): [string, string] => [name, plain(value)])]
}

const itemWords = (item: Readonly<Record<string, unknown>>): string =>
  Object.entries(item)
    .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => (name === 'title' ? plain(value) : `${name.replaceAll('_', ' ')}: ${plain(value)}`))
    .join('; ')
