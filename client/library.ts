/** The library of real policies, loaded only where somebody chooses from it: it is larger than all of the screens. */
import { useQuery } from '@tanstack/react-query'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'

export type Library = { readonly policies: readonly Policy[]; readonly lists: readonly OffenseList[] }

async function load(): Promise<Library> {
  const { LIBRARY } = await import('#shared/policy/library.ts')
  const { OFFENSE_LISTS } = await import('#shared/policy/offenseLists.ts')
  return { policies: LIBRARY, lists: OFFENSE_LISTS }
}

export const useLibrary = () => useQuery({ queryKey: ['library'], queryFn: load, staleTime: Number.POSITIVE_INFINITY })

const LAYER: Record<Policy['layer'], string> = {
  state: 'State law',
  county: 'County or city law',
  office: 'Orders of the office',
}

/** For a dropdown: by layer, the highest first. */
export const libraryOptions = ({ policies }: Library) =>
  (['state', 'county', 'office'] as const).map((layer) => ({
    group: LAYER[layer],
    items: policies.filter((policy) => policy.layer === layer).map(({ id, title }) => ({ value: id, label: title })),
  }))
