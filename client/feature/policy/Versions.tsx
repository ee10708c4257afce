/** Every version that was ever in force, so that any day's rule can be named. */
import { useQuery } from '@tanstack/react-query'
import { When } from '#client/part/When.tsx'
import { useTRPC } from '#client/trpc.ts'

export function Versions() {
  const trpc = useTRPC()
  const versions = useQuery(trpc.policy.versions.queryOptions())
  if (!versions.data || versions.data.length < 2) return null
  return (
    <section style={{ marginTop: 18, maxWidth: 860 }}>
      <h2>Versions</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">In force from</th>
            <th scope="col">Loaded by</th>
            <th scope="col">Texts</th>
          </tr>
        </thead>
        <tbody>
          {versions.data.map((version) => (
            <tr key={version.id}>
              <td>{version.number}</td>
              <td>
                <When at={version.inForceFrom} />
              </td>
              <td>{version.loadedByName}</td>
              <td>{version.titles.join('; below it: ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
