/** Looks as rows, the latest first: who, when, at what, and for which purpose. */
import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { useTRPC, type Answer } from '#client/trpc.ts'
import { day } from '#client/time.ts'
import { personName } from '#client/wording.ts'
import './look.css'

export type LookFilter = {
  readonly actorId?: string | undefined
  readonly detainerId?: string | undefined
  readonly bookingId?: string | undefined
  readonly subjectId?: string | undefined
}
type Look = Answer['look']['list']['looks'][number]

type Props = {
  readonly filter: LookFilter
  /** Where the list may be narrowed to one who looked, or to one person. */
  readonly onChange?: (filter: LookFilter) => void
}

export function LookTable({ filter, onChange }: Props) {
  const trpc = useTRPC()
  const found = useInfiniteQuery(
    trpc.look.list.infiniteQueryOptions(filter, { getNextPageParam: (page) => page.next ?? undefined }),
  )
  const looks = found.data?.pages.flatMap((page) => page.looks)
  const lookers = found.data?.pages[0]?.lookers ?? []
  if (!looks) return <Waiting query={found} />
  const { actorId: _, ...person } = filter
  const narrowed = Object.values(person).some((id) => id !== undefined)
  return (
    <>
      {onChange && (
        <div className="lookFilter no-print">
          <NativeSelect
            label="Who looked"
            size="xs"
            value={filter.actorId ?? ''}
            data={[
              { value: '', label: 'everybody' },
              ...lookers.map(({ actorId, actorName }) => ({ value: actorId, label: actorName })),
            ]}
            onChange={({ currentTarget: { value } }) => onChange({ ...filter, actorId: value || undefined })}
          />
          {narrowed && (
            <Button size="xs" variant="default" onClick={() => onChange({ actorId: filter.actorId })}>
              At everybody
            </Button>
          )}
        </div>
      )}
      {looks.length === 0 && <p>Nobody has looked{narrowed ? ' at this person' : ''} yet.</p>}
      {looks.length > 0 && (
        <table className="rows">
          <caption className="visually-hidden">Looks, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who looked</th>
              <th scope="col">At</th>
              <th scope="col">Purpose</th>
              <th scope="col">No., hash</th>
            </tr>
          </thead>
          <tbody>
            {looks.map((look) => (
              <tr key={look.seq}>
                <td>
                  <When at={look.at} />
                </td>
                <td>{look.actorName}</td>
                <td>
                  <LookedAt look={look} />
                  {onChange && look.asked === null && (
                    <>
                      {' '}
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        className="no-print"
                        onClick={() => onChange({ ...filter, ...aboutOf(look) })}
                      >
                        All looks
                        <span className="visually-hidden"> at {look.person ? personName(look.person) : 'this person'}</span>
                      </Button>
                    </>
                  )}
                </td>
                <td>
                  {look.inquiryId ? (
                    <Link to="/inquiries/$id" params={{ id: look.inquiryId }}>
                      {look.purpose}
                    </Link>
                  ) : (
                    look.purpose
                  )}
                </td>
                <td className="quiet">
                  {look.seq}, {look.hash.slice(0, 8)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {found.hasNextPage && (
        <Button size="xs" variant="default" mt={10} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </>
  )
}

const aboutOf = ({ detainerId, bookingId, subjectId }: Look): LookFilter =>
  subjectId ? { subjectId } : bookingId ? { bookingId } : detainerId ? { detainerId } : {}

function LookedAt({ look: { person, number, detainerId, bookingId, asked } }: { look: Look }) {
  if (asked !== null) return <>searched: “{asked}”</>
  const who = person ? `${personName(person)} · ${day(person.born)}` : 'a person'
  if (detainerId)
    return (
      <Link to="/detainer/$id" params={{ id: detainerId }}>
        {who} · request {number}
      </Link>
    )
  if (bookingId)
    return (
      <Link to="/booking/$id" params={{ id: bookingId }}>
        {who} · booking {number}
      </Link>
    )
  return <>{who}</>
}
