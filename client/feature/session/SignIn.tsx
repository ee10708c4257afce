/** The way in: the notice of the office, acknowledged before anything is typed (CJIS AC-8), then the sign-in. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { queryClient } from '#client/trpc.ts'
import { Credentials } from './Credentials.tsx'

type Props = {
  readonly office: string
  readonly demo: boolean
  readonly notice: { readonly text: string; readonly hash: string }
}

export function SignIn({ office, demo, notice }: Props) {
  const [read, setRead] = useState<string | null>(null)
  return (
    <main className="page" style={{ maxWidth: 400, paddingTop: '12vh' }}>
      {demo && <p className="quiet">Demonstration: the sign-ins stand in the terminal.</p>}
      <h1>Detainer Desk</h1>
      <p className="quiet" style={{ marginBottom: 18 }}>
        {office}
      </p>
      {read === notice.hash ? (
        <Credentials notice={notice.hash} onIn={() => queryClient.resetQueries()} />
      ) : (
        <section aria-labelledby="notice">
          <h2 id="notice">Before you sign in</h2>
          <p style={{ whiteSpace: 'pre-line', marginBottom: 18 }}>{notice.text}</p>
          <Button autoFocus onClick={() => setRead(notice.hash)}>
            I have read this
          </Button>
        </section>
      )}
      <p className="quiet" style={{ marginTop: 24 }}>
        <a href="/check">Check a certificate that you were given</a>
      </p>
    </main>
  )
}
