/** Which fact is tested: searched by its words, grouped by what it is about. */
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Collection } from '#shared/record/fact.ts'
import { factGroups, factName } from '#client/factGroups.ts'
import { wordsIn } from './newPart.ts'

type Props = { readonly within: Collection | null; readonly fact: string; readonly onChoose: (fact: string) => void }

export function FactChooser({ within, fact, onChoose }: Props) {
  const data = useMemo(() => {
    const groups = factGroups(within)
    const known = wordsIn(within).some(({ name }) => name === fact)
    const own = groups.map(({ group, names }) => ({
      group,
      items: names.map((name) => ({ value: name, label: factName(name, within) })),
    }))
    return known ? own : [...own, { group: 'Not in the vocabulary', items: [{ value: fact, label: fact }] }]
  }, [within, fact])
  return (
    <Select
      size="xs"
      w={210}
      aria-label="Fact"
      searchable
      nothingFoundMessage="No fact by that name."
      data={data}
      value={fact}
      onChange={(chosen) => chosen && chosen !== fact && onChoose(chosen)}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
      maxDropdownHeight={340}
    />
  )
}
