/** The way in: the notice of the office, acknowledged before anything is typed (CJIS AC-8), then the sign-in: by a password, or by the office's own provider. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { said } from '#client/auth.ts'
import { goToProvider, takeRead, takeSaid } from '#client/provider.ts'
import { queryClient } from '#client/trpc.ts'
import { Credentials } from './Credentials.tsx'

type Props = {
  readonly office: string
  readonly demo: boolean
  readonly notice: { readonly text: string; readonly hash: string }
  readonly provider: { readonly name: string } | null
}

export function SignIn({ office, demo, notice, provider }: Props) {
  const [came] = useState(takeSaid)
  // Whoever comes back from the provider has read it before they left.
  const [read, setRead] = useState(() => (takeRead(notice.hash) && came !== null ? notice.hash : null))
  const [says, setSays] = useState(came === null || came === 'CODE' ? null : said(came))
  const [going, setGoing] = useState(false)
  const go = () => {
    setGoing(true)
    setSays(null)
    goToProvider(notice.hash).catch((error: unknown) => {
      setGoing(false)
      setSays((error as Error).message)
    })
  }
  return (
    <main className="page" style={{ maxWidth: 400, paddingTop: '12vh' }}>
      {demo && <p className="quiet">Demonstration: the sign-ins stand in the terminal.</p>}
      <h1>Detainer Desk</h1>
      <p className="quiet" style={{ marginBottom: 18 }}>
        {office}
      </p>
      {says && (
        <p className="refusal" role="alert" style={{ marginBottom: 18 }}>
          {says}
        </p>
      )}
      {read === notice.hash ? (
        <>
          {provider && came !== 'CODE' && (
            <section aria-label={provider.name} style={{ marginBottom: 24 }}>
              <Button fullWidth autoFocus loading={going} onClick={go}>
                Sign in with {provider.name}
              </Button>
              <p className="quiet" style={{ marginTop: 18 }}>
                Or, if you have a password here:
              </p>
            </section>
          )}
          <Credentials
            notice={notice.hash}
            code={came === 'CODE'}
            plain={provider !== null}
            onIn={() => queryClient.resetQueries()}
          />
        </>
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
