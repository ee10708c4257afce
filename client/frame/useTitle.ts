/** The name of the tab: the page and the office, so that seven tabs can be told apart. */
import { useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'

const NAMES: Readonly<Record<string, string>> = {
  '': 'Desk',
  log: 'Log a request',
  detainer: 'Request',
  booking: 'Booking',
  review: 'Review',
  search: 'Search',
  policy: 'Policy',
  ledger: 'Ledger',
  people: 'People',
  account: 'Account',
}

export function useTitle(office: string | null): void {
  const first = useRouterState({ select: (state) => state.location.pathname.split('/')[1] ?? '' })
  useEffect(() => {
    document.title = `${NAMES[first] ?? 'Not found'} · ${office ?? 'Detainer Desk'}`
  }, [first, office])
}
