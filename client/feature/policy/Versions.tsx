/** Every version that was ever signed: when it bound, who proposed and who signed it, why; each can be read and compared. */
import { Link } from '@tanstack/react-router'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import './policy.css'

type Version = Answer['policy']['versions'][number]

export function Versions({ versions, shown }: { versions: readonly Version[]; shown: string }) {
  return (
    <section className="versions no-print" style={{ marginTop: 18 }} aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Binds from</th>
            <th scope="col">Proposed by</th>
            <th scope="col">Signed by</th>
            <th scope="col">What and why</th>
            <th scope="col">
              <span className="visually-hidden">Read and compare</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => {
            const before = versions[index + 1]
            return (
              <tr key={version.id} aria-selected={version.id === shown || undefined}>
                <td>{version.number}</td>
                <td>
                  <When at={version.inForceFrom} />
                </td>
                <td>{version.proposedByName ?? '—'}</td>
                <td>{version.signedByName}</td>
                <td style={{ whiteSpace: 'normal' }}>{sayVersion(version)}</td>
                <td>
                  <Link to="/policy" search={{ version: version.id }}>
                    Read<span className="visually-hidden"> version {version.number}</span>
                  </Link>
                  {before && (
                    <>
                      {' · '}
                      <Link to="/policy/compare/$a/$b" params={{ a: before.id, b: version.id }}>
                        Compare<span className="visually-hidden"> version {version.number}</span> with {before.number}
                      </Link>
                    </>
                  )}
                  {version.id !== shown && shown !== before?.id && versions[index - 1]?.id !== shown && (
                    <>
                      {' · '}
                      <Link to="/policy/compare/$a/$b" params={{ a: version.id, b: shown }}>
                        with the one shown<span className="visually-hidden">: version {version.number}</span>
                      </Link>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function sayVersion({ suspension, note, titles }: Version): string {
  if (suspension)
    return suspension.lifted
      ? `Clause ${suspension.clause} binds again: ${note ?? suspension.by}`
      : `Clause ${suspension.clause} suspended: ${suspension.by}`
  return note ?? titles.join('; below it: ')
}
