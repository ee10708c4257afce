/** One more text in the draft: an empty one, or one of the library with the offense lists that it means. */
import { Button, Menu, Select } from '@mantine/core'
import { useState } from 'react'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { Policy } from '#shared/record/policy.ts'
import { libraryOptions, useLibrary } from '#client/library.ts'
import { Dialog } from '#client/part/Dialog.tsx'

type Add = (policy: Policy, lists: readonly OffenseList[]) => void
type Props = { readonly taken: readonly string[]; readonly today: string; readonly onAdd: Add }

export function AddLayer({ taken, today, onAdd }: Props) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle">
            + Add a text
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onAdd(emptyText(taken, today), [])}>An empty one</Menu.Item>
          <Menu.Item onClick={() => setChoosing(true)}>One from the library</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {choosing && (
        <FromLibrary
          taken={taken}
          onClose={() => setChoosing(false)}
          onAdd={(policy, lists) => {
            setChoosing(false)
            onAdd(policy, lists)
          }}
        />
      )}
    </>
  )
}

function FromLibrary({ taken, onAdd, onClose }: { taken: readonly string[]; onAdd: Add; onClose: () => void }) {
  const library = useLibrary()
  const [id, setId] = useState<string | null>(null)
  const policy = library.data?.policies.find((one) => one.id === id)
  const here = id !== null && taken.includes(id)
  return (
    <Dialog
      title="Add a text from the library"
      verb="Add"
      busy={false}
      error={null}
      blocked={here ? 'This text is in the draft already.' : policy ? null : 'Choose a text.'}
      onConfirm={() => policy && onAdd(policy, library.data?.lists.filter((list) => policy.lists.includes(list.id)) ?? [])}
      onClose={onClose}
    >
      <Select
        label="Text"
        searchable
        data-autofocus
        placeholder={library.isPending ? 'Reading the library …' : ''}
        data={library.data ? libraryOptions(library.data) : []}
        value={id}
        onChange={setId}
      />
      {policy?.note && <p className="quiet">{policy.note}</p>}
    </Dialog>
  )
}

function emptyText(taken: readonly string[], today: string): Policy {
  let count = taken.length + 1
  while (taken.includes(`text_${count}`)) count += 1
  return {
    id: `text_${count}`,
    title: 'New text',
    authority: 'The sheriff',
    layer: 'office',
    citation: 'New text',
    source: 'Written by the office',
    from: today,
    to: null,
    stayed: [],
    untilResolved: 'decline',
    lists: [],
    provisions: [
      {
        clause: '1',
        citation: 'New text, 1',
        sentence: 'In every case do not hold.',
        when: { always: true },
        says: { hold: 'must_not' },
        duties: [],
      },
    ],
  }
}
