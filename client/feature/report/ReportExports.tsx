/** A report as a file: which kind, and for whom; what is in it is said before it is made, and the ledger keeps that it was. */
import { Button } from '@mantine/core'
import { Refusal } from '#client/part/Refusal.tsx'
import { saveFile } from '#client/saveFile.ts'
import { usePermits } from '#client/session.ts'
import type { Refused } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'

const FORMATS = ['csv', 'xlsx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

type Props = {
  /** Whether names go out with it, and to whom. */
  readonly says: string
  readonly formats?: readonly Format[]
  readonly busy: boolean
  readonly error: Refused | null
  readonly done: string | null
  readonly onExport: (format: Format) => void
}

export function ReportExports({ says, formats = FORMATS, busy, error, done, onExport }: Props) {
  const may = usePermits('report.export')
  return (
    <div className="exports no-print" role="group" aria-label="Export">
      {may ? (
        formats.map((format) => (
          <Button key={format} size="compact-sm" variant="default" disabled={busy} onClick={() => onExport(format)}>
            {format.toUpperCase()}
          </Button>
        ))
      ) : (
        <span className="quiet">Files of it: {sayWhoCan('report.export').toLowerCase()}</span>
      )}
      {may && <span className="quiet">{says} The ledger keeps that it was exported.</span>}
      <span role="status">{busy ? 'Making the file …' : done && `${done} was made and saved.`}</span>
      <Refusal error={error} />
    </div>
  )
}

type Made = { readonly name: string; readonly type: string; readonly content: string }

/** Hands over what the desk has made. */
export const saveMade = ({ name, type, content }: Made): void =>
  saveFile(
    name,
    Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)),
    type,
  )
