/** Names and values under each other; what is not known says so. */
type Row = readonly [label: string, value: React.ReactNode]

export function Fields({ rows }: { rows: readonly (Row | null)[] }) {
  return (
    <dl className="fields">
      {rows
        .filter((row) => row !== null)
        .map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? <span className="quiet">not known</span> : value}</dd>
          </div>
        ))}
    </dl>
  )
}
