/** Agencies of our own state that bear other names: each name is looked at once, and all its rows are confirmed with it. A name that is ours is left out. */
import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { saidWord } from '#client/listWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { type Answer, api, useTRPC } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Props = { readonly list: Answer['list']['byId']['list']; readonly onClose: () => void }

export function AgenciesDialog({ list, onClose }: Props) {
  const query = useQuery(useTRPC().list.agencies.queryOptions({ id: list.id }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [why, setWhy] = useState('')
  const say = useAct(
    (call: Parameters<typeof api.list.confirmAgencies.mutate>[0]) => api.list.confirmAgencies.mutate(call),
    onClose,
  )
  const all = query.data ?? []
  const own = all.filter(({ name }) => chosen.has(name))
  const rows = own.reduce((sum, one) => sum + one.rows, 0)
  const blocked = own.length === 0 ? 'Tick the names that are not ours.' : why.trim() === '' ? 'Write a word of why.' : null
  const toggle = (name: string) =>
    setChosen(new Set(chosen.has(name) ? [...chosen].filter((one) => one !== name) : [...chosen, name]))
  return (
    <Dialog
      wide
      title={`Other agencies of ${list.number}, by name`}
      verb="Confirm them"
      busy={say.isPending}
      error={say.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => say.mutate({ listId: list.id, names: own.map(({ name }) => name), rows, why: why.trim() })}
      recorded={
        blocked === null
          ? [`${saidWord(rows)} of ${own.length === 1 ? '1 name' : `${own.length} names`}: another agency. ${why.trim()}`]
          : []
      }
    >
      <p>
        They are of our state and bear none of our names. One that is ours after all: leave it out, add it under "Who we are for
        lists", and compare the list again.
      </p>
      {query.data ? (
        <>
          <Checkbox
            data-autofocus
            label={`All ${all.length} names`}
            checked={all.length > 0 && own.length === all.length}
            indeterminate={own.length > 0 && own.length < all.length}
            onChange={(event) => setChosen(new Set(event.currentTarget.checked ? all.map(({ name }) => name) : []))}
          />
          <div className="agencyNames" role="group" aria-label="Names of agencies">
            {all.map(({ name, rows: count }) => (
              <Checkbox
                key={name}
                size="xs"
                label={`${name || 'no name'} (${count.toLocaleString('en-US')})`}
                checked={chosen.has(name)}
                onChange={() => toggle(name)}
              />
            ))}
          </div>
        </>
      ) : (
        <Waiting query={query} />
      )}
      <Line
        name="why"
        label="Why (it goes into the letter to the publisher)"
        required
        placeholder="Other jails of this state"
        value={why}
        error={say.error?.data?.fields?.['why']}
        onChange={setWhy}
      />
    </Dialog>
  )
}
