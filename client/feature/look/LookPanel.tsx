/** On the page of a request or a booking, for who may know it: who has looked at this person; read only when it is opened. */
import { useState } from 'react'
import { usePermits } from '#client/session.ts'
import { type LookFilter, LookTable } from './LookTable.tsx'

export function LookPanel({ about }: { about: LookFilter }) {
  const may = usePermits('look.read')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <details className="no-print" style={{ marginTop: 16 }} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Who has looked at this person</summary>
      {open && <LookTable filter={about} />}
    </details>
  )
}
