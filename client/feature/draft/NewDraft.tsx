/** Begin a draft: from the version in force, from the library, or from a file, whose faults are shown where they stand. */
import { FileButton, Button, MultiSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PolicyTexts } from '#shared/record/policyDraft.ts'
import { libraryOptions, useLibrary } from '#client/library.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { type ReadFile, readPolicyFile } from './readPolicyFile.ts'

type Source = 'version' | 'library' | 'file'
type Props = { readonly inForce: { readonly id: string; readonly number: number } | null; readonly onClose: () => void }

export function NewDraft({ inForce, onClose }: Props) {
  const navigate = useNavigate()
  const library = useLibrary()
  const [source, setSource] = useState<Source>(inForce ? 'version' : 'library')
  const [name, setName] = useState(inForce ? `Change to version ${inForce.number}` : 'First policy')
  const [chosen, setChosen] = useState<string[]>([])
  const [file, setFile] = useState<ReadFile | null>(null)
  const create = useAct(
    (call: Parameters<typeof api.draft.create.mutate>[0]) => api.draft.create.mutate(call),
    ({ id }) => void navigate({ to: '/policy/draft/$draftId', params: { draftId: id } }),
  )
  const texts: PolicyTexts | null = file && 'texts' in file ? file.texts : null
  const from =
    source === 'version' && inForce
      ? { version: inForce.id }
      : source === 'library' && chosen.length > 0
        ? { library: chosen }
        : source === 'file' && texts
          ? { texts }
          : null
  const missing =
    name.trim() === ''
      ? 'Give the draft a name.'
      : from
        ? null
        : source === 'file'
          ? 'Choose a file without faults.'
          : 'Choose a text.'
  return (
    <Dialog
      title="New draft"
      verb="Begin"
      busy={create.isPending}
      error={create.error}
      blocked={missing}
      onConfirm={() => from && create.mutate({ from, name })}
      onClose={onClose}
    >
      <TextInput label="Name" data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Radio.Group label="It begins with" value={source} onChange={(value) => setSource(value as Source)}>
        <Stack gap={6} mt={4}>
          {inForce && <Radio value="version" label={`the policy in force, version ${inForce.number}`} />}
          <Radio value="library" label="a text from the library, or several as layers" />
          <Radio value="file" label="a JSON file, as it was exported" />
        </Stack>
      </Radio.Group>
      {source === 'library' && (
        <MultiSelect
          label="Texts"
          description="Several are put in layers: state law over county law over the orders of the office."
          placeholder={library.isPending ? 'Reading the library …' : ''}
          searchable
          data={library.data ? libraryOptions(library.data) : []}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {source === 'file' && (
        <>
          <FileButton accept="application/json,.json" onChange={(picked) => picked && void readPolicyFile(picked).then(setFile)}>
            {(props) => (
              <Button variant="default" {...props} style={{ justifySelf: 'start' }}>
                Choose a file
              </Button>
            )}
          </FileButton>
          {file && <FileSays file={file} />}
        </>
      )}
    </Dialog>
  )
}

function FileSays({ file }: { file: ReadFile }) {
  if (!('faults' in file))
    return (
      <p role="status">
        {file.name}: {file.texts.policies.map(({ title }) => title).join('; below it: ')}. {file.texts.situations.length}{' '}
        situations.
      </p>
    )
  return (
    <div className="refusal" role="alert">
      <p>
        {file.name} cannot be read as a policy: {file.faults.length === 1 ? 'one fault' : `${file.faults.length} faults`}.
      </p>
      <ul style={{ margin: '4px 0 0' }}>
        {file.faults.slice(0, 30).map((fault) => (
          <li key={`${fault.place} ${fault.says}`}>
            <code>{fault.place}</code>: {fault.says}
          </li>
        ))}
      </ul>
    </div>
  )
}
