/** Who must be told or served, and by when; a duty that still depends on a fact says so. */
import type { Verdict } from '#shared/record/verdict.ts'

export function DutiesColumn({ verdict }: { verdict: Verdict }) {
  return (
    <section aria-label="Duties">
      <h2>Duties</h2>
      <ul className="plainList">
        {verdict.duties.map(({ name, to, by, certain, clause }) => (
          <li key={name}>
            <b>{dutyWord(name)}</b>
            <br />
            to {to}, {by}{' '}
            <span className="quiet">
              (clause {clause}
              {certain ? '' : '; depends on a missing fact'})
            </span>
          </li>
        ))}
        {verdict.duties.length === 0 && <li>The policy sets none in this case.</li>}
      </ul>
    </section>
  )
}

export const dutyWord = (name: string): string => {
  const words = name.replaceAll('_', ' ').replace(/\bice\b/g, 'ICE')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
