/** The name of the tab: how many alarms stand, the page and the office, so that seven tabs can be told apart. */
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { stands } from '#shared/core/alarms.ts'
import { useAlarms } from '../useAlarms.ts'

const NAMES: Readonly<Record<string, string>> = {
  '': 'Desk',
  log: 'Log a request',
  detainer: 'Request',
  booking: 'Booking',
  review: 'Review',
  board: 'Hold board',
  alarms: 'Alarms',
  calendar: 'Calendar',
  search: 'Search',
  inquiries: 'Inquiries',
  policy: 'Policy',
  ledger: 'Ledger',
  looks: 'Looks',
  people: 'People',
  account: 'Account',
}

export function Title({ office }: { readonly office: string | null }) {
  const first = useRouterState({ select: (state) => state.location.pathname.split('/')[1] ?? '' })
  const count = useAlarms().alarms.filter(stands).length
  useEffect(() => {
    document.title = `${count > 0 ? `(${count}) ` : ''}${NAMES[first] ?? 'Not found'} · ${office ?? 'Detainer Desk'}`
  }, [first, office, count])
  return null
}
