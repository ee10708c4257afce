/** The page for whoever was given a certificate: without a sign-in, they type its number and its two hashes and are told whether it still holds. */
import { Button, TextInput } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayCriteria, saySpan } from '#client/inquiryWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import '#client/part/part.css'
import { Refusal } from '#client/part/Refusal.tsx'
import { useTRPC, type Answer } from '#client/trpc.ts'
import './inquiry.css'

type Held = { readonly number: string; readonly entryHash: string; readonly resultHash: string }
const NOTHING: Held = { number: '', entryHash: '', resultHash: '' }
const LABEL: Record<keyof Held, string> = {
  number: 'Certificate, as Q2026-0001-1',
  entryHash: 'Hash of entry, at least 16 characters of it',
  resultHash: 'Hash of result, at least 16 characters of it',
}

export function HeldCertificate({ office }: { office: string }) {
  const [typed, setTyped] = useState(NOTHING)
  const [asked, setAsked] = useState<Held | null>(null)
  const checked = useQuery(useTRPC().inquiry.checkHeld.queryOptions(asked ?? skipToken, { staleTime: 0, gcTime: 0 }))
  return (
    <main className="page" style={{ maxWidth: 720, paddingTop: '6vh' }}>
      <title>Check a certificate</title>
      <h1>Check a certificate</h1>
      <p className="quiet" style={{ marginBottom: 18 }}>
        {office}: whether the log is still the one that your certificate was made from. Everything to type is printed on it.
      </p>
      <form
        className="inquiryForm"
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(typed)
        }}
      >
        {Object.entries(LABEL).map(([key, label]) => (
          <TextInput
            key={key}
            label={label}
            required
            autoComplete="off"
            spellCheck={false}
            value={typed[key as keyof Held]}
            onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [key]: value }))}
          />
        ))}
        <div>
          <Button type="submit" loading={checked.isFetching}>
            Check
          </Button>
        </div>
      </form>
      <Refusal error={checked.error} />
      <div aria-live="polite" style={{ marginTop: 18 }}>
        {checked.data !== undefined && <Result checked={checked.data} />}
      </div>
      <p className="quiet" style={{ marginTop: 18 }}>
        <a href="/">To the sign-in of the office</a>
      </p>
    </main>
  )
}

function Result({ checked }: { checked: Answer['inquiry']['checkHeld'] }) {
  if (checked === null)
    return (
      <>
        <h2>
          <Mark state="free">No such certificate</Mark>
        </h2>
        <p>
          This desk has none with this number and these hashes. Compare what you typed with the paper; if it is the same, the
          paper or the records of the desk were changed. Ask the office.
        </p>
      </>
    )
  const { good, run, criteria, scanned, found, seq, ledger, search } = checked
  return (
    <>
      <h2>
        <Mark state={good ? 'done' : 'free'}>{good ? 'Good: it still holds' : 'Not good'}</Mark>
      </h2>
      <dl className="proof">
        <dt>Looked for</dt>
        <dd>
          {sayCriteria(criteria)}, {saySpan(criteria)}
        </dd>
        <dt>Run</dt>
        <dd>{run}</dd>
        <dt>Compared, found</dt>
        <dd>
          {scanned}, {found}
        </dd>
        <dt>Ledger up to entry {seq}</dt>
        <dd>{ledger ? 'whole, with the hash on your paper' : 'CHANGED since the certificate was made'}</dd>
        <dt>The search, run again</dt>
        <dd>{search ? 'the same' : 'NOT the same'}</dd>
      </dl>
      <p>Compare these lines with your paper: a certificate that reads otherwise is not the one that this desk made.</p>
      <p className="quiet">
        Not checked: what was never entered. What was logged after entry {seq} changes nothing of it, and is not shown here.
      </p>
    </>
  )
}
