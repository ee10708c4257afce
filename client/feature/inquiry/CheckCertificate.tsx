/** A certificate is typed in from the paper and checked against the ledger of today: what agrees, what does not, and what was entered later. */
import { Button, TextInput } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sayCriteria, saySpan } from '#client/inquiryWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import '#client/part/part.css'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { useTRPC, type Answer } from '#client/trpc.ts'
import './inquiry.css'

type Checked = Answer['inquiry']['check']
type Asked = { readonly number: string | null; readonly seq: number | null; readonly hash: string | null }

export function CheckCertificate({ number: first }: { number: string }) {
  const trpc = useTRPC()
  const [number, setNumber] = useState(first)
  const [seq, setSeq] = useState('')
  const [hash, setHash] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const checked = useQuery(trpc.inquiry.check.queryOptions(asked ?? skipToken, { staleTime: 0, gcTime: 0 }))
  const given = number.trim() !== '' || (seq.trim() !== '' && hash.trim() !== '')
  return (
    <>
      <form
        className="inquiryForm"
        onSubmit={(event) => {
          event.preventDefault()
          if (given)
            setAsked({ number: number.trim() || null, seq: seq.trim() === '' ? null : Number(seq), hash: hash.trim() || null })
        }}
      >
        <div className="entry">
          <TextInput
            label="Certificate"
            placeholder="Q2026-0001-1"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label="Log at entry"
            value={seq}
            inputMode="numeric"
            onChange={(event) => setSeq(event.currentTarget.value)}
          />
          <TextInput
            className="wide"
            label="Hash of entry, at least 12 characters of it"
            value={hash}
            onChange={(event) => setHash(event.currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" loading={checked.isFetching} disabled={!given}>
            Check
          </Button>
        </div>
      </form>
      {asked && !checked.data && <Waiting query={checked} />}
      {checked.data && <Result checked={checked.data} />}
    </>
  )
}

const ENTRY = {
  same: 'is in the ledger with this hash',
  different: 'has another hash now',
  missing: 'is not in the ledger',
} as const
const PRINTED = {
  same: 'It agrees.',
  different: 'It does not agree: the paper or the ledger was changed.',
  not_compared:
    'Not typed, so only our own records were compared with each other. Type it from the paper to compare the paper as well.',
} as const

function Result({ checked: { good, seq, entry, printed, firstBad, search } }: { checked: Checked }) {
  return (
    <section aria-labelledby="result" aria-live="polite" style={{ marginTop: 18 }}>
      <h2 id="result">
        <Mark state={good ? 'done' : 'free'}>{good ? 'Good: everything agrees' : 'Not good'}</Mark>
      </h2>
      <dl className="proof">
        <dt>Entry {seq}</dt>
        <dd>{ENTRY[entry]}</dd>
        <dt>Hash on the paper</dt>
        <dd>{PRINTED[printed]}</dd>
        <dt>Chain up to it</dt>
        <dd>{firstBad === null ? 'whole' : `entry ${firstBad} does not follow from the one before it`}</dd>
        {search && (
          <>
            <dt>Search</dt>
            <dd>
              {sayCriteria(search.search.criteria)}, {saySpan(search.search.criteria)}, run <When at={search.search.at} /> by{' '}
              {search.search.byName}
            </dd>
            <dt>Its own entry</dt>
            <dd>{search.recorded ? 'says the same' : 'says something else, or is missing'}</dd>
            <dt>Compared</dt>
            <dd>
              {search.removed === 'question' &&
                'Who was asked for was removed by order of a court; the search is not run again. '}
              {search.search.scanned} then; {search.scannedNow} now, over the log as it stood
            </dd>
            <dt>Found</dt>
            <dd>
              {search.search.found} then; {search.foundNow} now, over the log as it stood
              {typeof search.removed === 'number' && search.removed > 0 && `. Removed by order since: ${search.removed}`}
              {search.changed.length > 0 && `. Changed or attached since: ${search.changed.join(', ')}`}
            </dd>
            <dt>Entered later</dt>
            <dd>
              {search.later.length === 0
                ? 'nothing that this search would find'
                : search.later.map((one) => (
                    <p key={one.id}>
                      <Link to="/detainer/$id" params={{ id: one.id }}>
                        {one.number}
                      </Link>
                      , received <When at={one.receivedAt} />
                      {one.receivedBefore && ', before the search was run, but'} entered later (entry {one.enteredSeq})
                    </p>
                  ))}
            </dd>
          </>
        )}
      </dl>
      <p className="quiet">
        Checked: the ledger's entry and chain, and the same search over the requests that the log had at that entry, as their
        papers read. Not checked: what was never entered; and a person's own record counts as it stands today.
      </p>
    </section>
  )
}
