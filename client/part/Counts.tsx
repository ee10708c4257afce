/** What an act of removal takes or took, by table. */
import { TABLE_WORDS } from '../sealingWords.ts'

export function Counts({ counts, title }: { counts: Readonly<Record<string, number>>; title: string }) {
  const rows = TABLE_WORDS.filter(([table]) => (counts[table] ?? 0) > 0)
  return (
    <section aria-labelledby="goes">
      <h2 id="goes">{title}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Rows</th>
            <th scope="col">Of</th>
            <th scope="col">What of them</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([table, words, what]) => (
            <tr key={table}>
              <td>{counts[table]}</td>
              <td>{words}</td>
              <td className="quiet">{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
