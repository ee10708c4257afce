/** What the window shows that was opened for the provider, in case the browser does not let it close itself. */
import { useEffect } from 'react'
import { takeSaid, tellOthers } from '../provider.ts'

export function ReturnedPage({ office }: { office: string }) {
  useEffect(() => tellOthers(takeSaid()), [])
  return (
    <main className="page" style={{ maxWidth: 400, paddingTop: '12vh' }}>
      <h1>Detainer Desk</h1>
      <p className="quiet">{office}</p>
      <p>You are back. Close this window and go on in the other one.</p>
    </main>
  )
}
