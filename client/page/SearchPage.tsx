/** Search the log: by person, number, day received, day decided, outcome; the address holds the whole question. */
import { getRouteApi } from '@tanstack/react-router'
import { Search } from '../feature/search/Search.tsx'

const route = getRouteApi('/search')

export function SearchPage() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  return <Search filter={filter} onChange={(next) => void navigate({ to: '/search', search: next, replace: true })} />
}
