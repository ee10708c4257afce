/** Ctrl+K: find a person, a booking, a request or a page from anywhere. */
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foundBookings } from '../foundBookings.ts'
import { sayFound } from '../reasonWords.ts'
import { usePermits } from '../session.ts'
import { day } from '../time.ts'
import { useTRPC } from '../trpc.ts'
import { custodyWord, formWord, personName } from '../wording.ts'

/** Found anew, not opened from the inquiry whose record is on the screen. */
const ANOTHER = { inquiry: undefined }

export function Palette() {
  const trpc = useTRPC()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 150)
  const mayFind = usePermits('person.read') && settled.length >= 2
  const persons = useQuery(trpc.person.find.queryOptions(mayFind ? { text: settled } : skipToken))
  const matters = useQuery(
    trpc.detainer.find.queryOptions(usePermits('detainer.read') && settled.length >= 2 ? { text: settled } : skipToken),
  )
  const actions = [
    {
      group: 'Requests',
      actions: (matters.data?.matters ?? []).slice(0, 6).map((matter) => ({
        id: matter.detainer.id,
        label: `${personName(matter.detainer.subject)} · request ${matter.detainer.number}`,
        description: `${formWord(matter.detainer.form)}, born ${day(matter.detainer.subject.born)}`,
        onClick: () => void navigate({ to: '/detainer/$id', params: { id: matter.detainer.id }, search: ANOTHER }),
      })),
    },
    {
      group: 'Bookings',
      actions: foundBookings(persons.data)
        .slice(0, 6)
        .map((person) => ({
          id: person.bookingId,
          label: `${personName(person)} · booking ${person.number}`,
          description: `born ${day(person.born)}, ${custodyWord[person.custody]}: ${sayFound(person)}`,
          onClick: () => void navigate({ to: '/booking/$id', params: { id: person.bookingId }, search: ANOTHER }),
        })),
    },
    {
      group: 'Pages',
      actions: (
        [
          ['/', 'Desk'],
          ['/log', 'Log a request'],
          ['/review', 'Review'],
          ['/board', 'Hold board'],
          ['/alarms', 'Alarms'],
          ['/search', 'Search'],
          ['/duplicates', 'Duplicates: records that may be one person'],
          ['/inquiries', 'Inquiries: questions about our records'],
          ['/inquiries/check', 'Check a certificate'],
          ['/rosters', "Rosters: the jail's lists"],
          ['/rosters/new', 'Take in a list of the jail'],
          ['/lists', 'Outside lists: rows beside our log'],
          ['/lists/new', 'Take in an outside list'],
          ['/agency', 'Who we are for lists: codes and spellings'],
          ['/reports', 'Reports: what is counted, and the returns'],
          ['/policy', 'Policy'],
          ['/calendar', 'Calendar of the office'],
        ] as const
      )
        .filter(([, label]) => label.toLowerCase().includes(text.trim().toLowerCase()))
        .map(([to, label]) => ({ id: to, label, onClick: () => void navigate({ to }) })),
    },
  ].filter((group) => group.actions.length > 0)
  return (
    <Spotlight
      actions={actions}
      query={text}
      onQueryChange={setText}
      filter={(_query, all) => all}
      nothingFound="Nobody and nothing by that name or number."
      searchProps={{ placeholder: 'Name, birth date (YYYY-MM-DD), booking number, A-number, page', 'aria-label': 'Find' }}
      scrollable
      maxHeight={420}
    />
  )
}
