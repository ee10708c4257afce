/** The searches of an inquiry as numbered lines, each with its certificate; the next one begins with what the question asks. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { mayMove } from '#shared/core/inquiry/moveInquiry.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { sayCriteria, saySpan, uncoveredWord } from '#client/inquiryWords.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { When } from '#client/part/When.tsx'
import { savePdf } from '#client/savePdf.ts'
import { usePermits } from '#client/session.ts'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { CriteriaFields } from './CriteriaFields.tsx'

type Page = Answer['inquiry']['byId']
type Search = Page['searches'][number]

export function SearchPart({ page }: { page: Page }) {
  const { inquiry, searches } = page
  const writes = usePermits('inquiry.write') && mayMove(inquiry, 'work')
  const [open, setOpen] = useState(false)
  const [criteria, setCriteria] = useState<SearchCriteria>(inquiry.asks)
  const run = useAct(
    (call: Parameters<typeof api.inquiry.search.mutate>[0]) => api.inquiry.search.mutate(call),
    () => setOpen(false),
  )
  const search = (asked: SearchCriteria) => run.mutate({ inquiryId: inquiry.id, version: inquiry.version, criteria: asked })
  return (
    <section aria-labelledby="searches">
      <h2 id="searches">Searches of our log</h2>
      {searches.length === 0 && <p className="quiet">None yet. Every request in the log is compared; nothing is left out.</p>}
      <ol className="searchLines">
        {searches.map((one) => (
          <SearchLine key={one.id} search={one} />
        ))}
      </ol>
      {writes && (
        <div className="inquiryActs no-print">
          <Button size="xs" loading={run.isPending && !open} onClick={() => search(inquiry.asks)}>
            Search for what was asked
          </Button>
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            Search otherwise
          </Button>
        </div>
      )}
      {writes && open && (
        <form
          className="inquiryForm"
          style={{ marginTop: 10 }}
          onSubmit={(event) => {
            event.preventDefault()
            search(criteria)
          }}
        >
          <div className="entry">
            <CriteriaFields
              criteria={criteria}
              faults={run.error?.data?.fields ?? {}}
              onChange={(change) => setCriteria((before) => ({ ...before, ...change }))}
            />
          </div>
          <div>
            <Button type="submit" size="xs" loading={run.isPending}>
              Search
            </Button>
          </div>
        </form>
      )}
      <Refusal error={run.error} />
    </section>
  )
}

function SearchLine({ search }: { search: Search }) {
  const { criteria, scanned, found, near, number, at, byName, logSize, headHash, uncovered } = search
  const make = useAct(
    (call: Parameters<typeof api.inquiry.certificate.mutate>[0]) => api.inquiry.certificate.mutate(call),
    ({ name, pdf }) => savePdf(name, pdf),
  )
  return (
    <li>
      <b>{sayCriteria(criteria)}</b> · {saySpan(criteria)} · {scanned} compared · <b>found {found}</b>
      {near > 0 && <span className="quiet"> (and {near} that agree in part of the name only)</span>}
      <div className="quiet">
        <When at={at} /> by {byName}; log at entry {logSize}, {headHash.slice(0, 12)}
        {uncovered.length === 0
          ? '; covers the question'
          : `; does not cover the question: ${uncovered.map((one) => uncoveredWord[one]).join(', ')}`}
      </div>
      <Button
        className="no-print"
        size="compact-xs"
        variant="default"
        loading={make.isPending}
        onClick={() => make.mutate({ number })}
      >
        Certificate {number} (PDF)
      </Button>
      <span role="status" className="quiet">
        {make.data && ` ${make.data.name} was made and saved.`}
      </span>
      <Refusal error={make.error} />
    </li>
  )
}
