/** Say who we are: codes, county, city, and each spelling on a line of its own. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AgencyIdentity } from '#shared/record/agency.ts'
import { STATES } from '#shared/record/office.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import '#client/part/part.css'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Text = 'name' | 'county' | 'city' | 'ori' | 'fips' | 'detloc'

export function AgencyDialog({ identity, onClose }: { identity: AgencyIdentity; onClose: () => void }) {
  const [draft, setDraft] = useState(() => ({
    name: identity.name,
    state: identity.state,
    county: identity.county,
    city: identity.city,
    ori: identity.ori,
    fips: identity.fips,
    detloc: identity.detloc,
    spellings: identity.spellings.join('\n'),
    note: '',
  }))
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const save = useAct((call: Parameters<typeof api.list.setAgency.mutate>[0]) => api.list.setAgency.mutate(call), onClose)
  const faults = save.error?.data?.fields ?? {}
  const spellings = draft.spellings
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const line = (name: Text, label: string, placeholder?: string) => (
    <Line
      name={name}
      label={label}
      className="third"
      required={name === 'name'}
      first={name === 'name'}
      value={draft[name]}
      error={faults[name]}
      {...(placeholder ? { placeholder } : {})}
      onChange={(text) => set({ [name]: text })}
    />
  )
  const blocked =
    draft.name.trim() === '' ? 'Give the name of the office.' : draft.note.trim() === '' ? 'Write the reason.' : null
  return (
    <Dialog
      wide
      title="Who we are for lists"
      verb="Save"
      busy={save.isPending}
      error={save.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => save.mutate({ ...draft, note: draft.note.trim(), spellings })}
      recorded={
        blocked === null
          ? [
              'From now on rows of lists are ours by these codes, or by the state and one of these names.',
              'What was confirmed stays.',
            ]
          : []
      }
    >
      <div className="entry">
        {line('name', 'Name of the office')}
        <Field name="state" className="third">
          <NativeSelect
            label="State"
            value={draft.state}
            data={STATES}
            error={faults['state']}
            onChange={(event) => set({ state: event.currentTarget.value })}
          />
        </Field>
        {line('county', 'County', 'Juniper')}
        {line('city', 'City')}
        {line('ori', 'ORI', 'WI0990000')}
        {line('fips', 'County FIPS code', '55999')}
        {line('detloc', 'DETLOC code of ICE')}
      </div>
      <Field name="spellings">
        <Textarea
          label="Our facilities as others write them, one a line"
          description="Only names that mean us within our state. Short forms such as CO for COUNTY or DET CTR need no line of their own."
          autosize
          minRows={4}
          value={draft.spellings}
          error={faults['spellings']}
          onChange={(event) => set({ spellings: event.currentTarget.value })}
        />
      </Field>
      <Line
        name="note"
        label="Reason"
        required
        placeholder="As ICE wrote us in its list of March"
        value={draft.note}
        error={faults['note']}
        onChange={(note) => set({ note })}
      />
    </Dialog>
  )
}
