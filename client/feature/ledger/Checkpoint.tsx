/** A checkpoint of the ledger to print or keep elsewhere, and what the start of the desk found of the last one. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { saveFile } from '#client/saveFile.ts'
import { useTRPC } from '#client/trpc.ts'

export function Checkpoint() {
  const { data } = useQuery(useTRPC().ledger.checkpoint.queryOptions())
  if (!data) return null
  return (
    <section aria-labelledby="checkpoint" style={{ marginBottom: 16 }}>
      <h2 id="checkpoint">Checkpoint</h2>
      {data.broken ? (
        <p className="refusal" role="alert">
          {data.says} Tell your administrator before anything else is entered.
        </p>
      ) : (
        <p>{data.says}</p>
      )}
      <details>
        <summary>A checkpoint of now, to print or keep elsewhere</summary>
        <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: '8px 0' }}>{data.text}</pre>
        <p className="quiet">
          Whose ledger, how many entries, the hash of the last one, and the signature. Kept outside, it shows later whether
          anything was cut off or made anew. Key for whoever checks:{' '}
          <code style={{ overflowWrap: 'anywhere' }}>{data.publicLine}</code>
        </p>
        <div className="no-print" style={{ display: 'flex', gap: 8, marginTop: 8 }}>
          <Button variant="default" size="compact-sm" onClick={() => window.print()}>
            Print
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => saveFile('checkpoint.txt', data.text, 'text/plain')}>
            Save
          </Button>
        </div>
      </details>
    </section>
  )
}
