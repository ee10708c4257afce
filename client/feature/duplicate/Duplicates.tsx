/** The worklist of records that may be of one person, the likeliest first, and what was said of such pairs lately. */
import { Button } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Verb } from '#client/part/Verb.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { useTRPC } from '#client/trpc.ts'
import { personName } from '#client/wording.ts'
import './duplicate.css'
import { PairRow } from './PairRow.tsx'
import { SayDialog, type Saying } from './SayDialog.tsx'

export function Duplicates() {
  const trpc = useTRPC()
  const found = useInfiniteQuery(
    trpc.person.pairs.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const said = useQuery(trpc.person.links.queryOptions())
  const [saying, setSaying] = useState<Saying | null>(null)
  if (!found.data) return <Waiting query={found} />
  const pairs = found.data.pages.flatMap((page) => page.pairs)
  return (
    <>
      <p role="status" className="pairCount">
        {pairs.length === 0
          ? 'No two records look like one person. New records are compared as they are written.'
          : `${pairs.length}${found.hasNextPage ? ' or more' : ''} ${pairs.length === 1 ? 'pair' : 'pairs'}, those for which most speaks first.`}
      </p>
      {pairs.map((shown) => {
        const [left, right] = shown.sides
        const about = `${personName(left.subject)} and ${personName(right.subject)}`
        return (
          <PairRow
            key={`${shown.pair.a} ${shown.pair.b}`}
            shown={shown}
            onSay={(says) => setSaying({ subjectIds: [shown.pair.a, shown.pair.b], about, says })}
          />
        )
      })}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
      {said.data && said.data.length > 0 && (
        <section aria-labelledby="said" className="said">
          <h2 id="said">Said lately</h2>
          {said.data.map(({ link, names }) => {
            const about = names.map(personName).join(' and ')
            return (
              <p key={link.id}>
                <strong>{about}</strong>: {link.says === 'same' ? 'one person' : 'two persons'}, said by {link.byName}{' '}
                <When at={link.at} />
                {link.note && <span className="quiet"> ({link.note})</span>}{' '}
                <Verb
                  size="compact-xs"
                  offer={{ verb: 'unlinked', label: link.says === 'same' ? 'Unlink' : 'Take back', why: null }}
                  about={`: ${about}`}
                  onAct={() => setSaying({ subjectIds: [link.a, link.b], about, says: 'unlinked' })}
                />
              </p>
            )
          })}
        </section>
      )}
      {saying && <SayDialog saying={saying} onClose={() => setSaying(null)} />}
    </>
  )
}
