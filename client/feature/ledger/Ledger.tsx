/** Entries as rows; the head of the chain can be read out or printed, so that a cut tail shows when it is compared later. */
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { entryWords } from '#client/entryWords.ts'
import { LateNote } from '#client/part/LateNote.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { useTRPC } from '#client/trpc.ts'
import { useNow } from '#client/useNow.ts'
import { actWord } from '#client/wording.ts'
import { Checkpoint } from './Checkpoint.tsx'

export function Ledger() {
  const trpc = useTRPC()
  const zone = useZone()
  const now = useNow()
  const entries = useInfiniteQuery(
    trpc.ledger.recent.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => (page.length === 100 ? page.at(-1)?.seq : undefined) },
    ),
  )
  const verified = useQuery(trpc.ledger.verify.queryOptions(undefined, { enabled: false, staleTime: 0 }))
  const rows = entries.data?.pages.flat() ?? []
  return (
    <>
      <div className="title">
        <h1>Ledger</h1>
        <span className="quiet">
          every change, in the order in which it happened; no entry is ever altered or removed, and what one says goes only by an
          act that stands here
        </span>
      </div>
      <div style={{ display: 'flex', gap: 14, alignItems: 'center', marginBottom: 12, flexWrap: 'wrap' }}>
        <Button className="no-print" variant="default" loading={verified.isFetching} onClick={() => void verified.refetch()}>
          Check the chain
        </Button>
        <span role="status">
          {verified.data &&
            (verified.data.firstBad === null
              ? `Sound: ${verified.data.entries} entries${sealedOf(verified.data)}. Head ${verified.data.head.slice(0, 16)}…`
              : `Entry ${verified.data.firstBad} does not follow from the one before it. Tell your administrator before anything else is entered.`)}
          {verified.data &&
            (verified.data.looks.firstBad === null
              ? ` The ${verified.data.looks.entries} looks at persons${sealedOf(verified.data.looks)} are sound as well.`
              : ` Look ${verified.data.looks.firstBad} does not follow from the one before it. Tell your administrator.`)}
        </span>
      </div>
      <Checkpoint />
      {entries.data ? (
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">About</th>
              <th scope="col">Hash</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <tr key={entry.seq}>
                <td>{entry.seq}</td>
                <td>
                  <When at={entry.at} />
                </td>
                <td>{entry.actorName}</td>
                <td>
                  {actWord[entry.act]} <LateNote entry={entry} />
                  {entry.detainerId === null && entry.bookingId === null && (
                    <span className="quiet">{entryWords(entry, '', (instant) => moment(instant, zone, now))}</span>
                  )}
                </td>
                <td>
                  {entry.detainerId ? (
                    <Link to="/detainer/$id" params={{ id: entry.detainerId }}>
                      request {typeof entry.detail.number === 'string' ? entry.detail.number : ''}
                    </Link>
                  ) : entry.bookingId ? (
                    <Link to="/booking/$id" params={{ id: entry.bookingId }}>
                      booking {typeof entry.detail.number === 'string' ? entry.detail.number : ''}
                    </Link>
                  ) : (
                    ''
                  )}
                </td>
                <td>
                  <code title={entry.hash}>{entry.hash.slice(0, 10)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Waiting query={entries} />
      )}
      {entries.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          className="no-print"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          Show earlier entries
        </Button>
      )}
    </>
  )
}

/** Their content was removed by an act of the ledger that names them. */
const sealedOf = ({ sealed }: { readonly sealed: number }): string => (sealed === 0 ? '' : ` (${sealed} sealed)`)
