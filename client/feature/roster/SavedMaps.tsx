/** Saved mappings: one is chosen for a file that has its columns, and the one on the screen is saved under a name. */
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RosterMapping } from '#shared/record/roster.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { type Answer, api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import './roster.css'

type Maps = Answer['roster']['ways']['maps']
type Props = {
  readonly maps: Maps
  readonly heading: readonly string[]
  readonly system: string
  readonly mapping: RosterMapping
  readonly onChoose: (map: Maps[number]) => void
}

export const fitting = (maps: Maps, heading: readonly string[]): Maps =>
  maps.filter(({ mapping }) => Object.values(mapping.columns).every((column) => heading.includes(column)))

export function SavedMaps({ maps, heading, system, mapping, onChoose }: Props) {
  const [name, setName] = useState('')
  const save = useAct((call: Parameters<typeof api.roster.saveMap.mutate>[0]) => api.roster.saveMap.mutate(call))
  const usable = fitting(maps, heading)
  const replaces = maps.some((map) => map.name === name.trim())
  return (
    <>
      <div className="rosterActs">
        <Select
          label="Saved columns"
          placeholder={usable.length === 0 ? 'none fits this file' : 'choose'}
          data={usable.map((map) => map.name)}
          value={null}
          onChange={(chosen) => {
            const map = usable.find((one) => one.name === chosen)
            if (map) onChoose(map)
          }}
        />
        <TextInput
          label="Save these columns as"
          placeholder="Daily list"
          value={name}
          error={save.error?.data?.fields?.['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          loading={save.isPending}
          aria-disabled={name.trim() === '' || system.trim() === ''}
          onClick={() => {
            if (name.trim() !== '' && system.trim() !== '') save.mutate({ name, system, mapping })
          }}
        >
          {replaces ? 'Replace it' : 'Save'}
        </Button>
        <span className="quiet" role="status">
          {save.isSuccess
            ? `Saved as ${save.data.name}. The command takes it: desk roster FILE --map "${save.data.name}"`
            : system.trim() === ''
              ? 'Name the jail system first.'
              : ''}
        </span>
      </div>
      <Refusal error={save.error} />
    </>
  )
}
