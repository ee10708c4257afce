/** The documents of one request or one booking, each made anew as a PDF from the records of now; the ledger keeps that it was made. */
import { Button, Menu } from '@mantine/core'
import type { DocumentInput } from '#server/action/makeDocument.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { usePermits } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'
import { savePdf } from '#client/savePdf.ts'

type Props = { readonly detainerId: string } | { readonly bookingId: string }

type Choice = { readonly label: string; readonly make: DocumentInput }

export function Documents(about: Props) {
  const may = usePermits('fact.write')
  const { mutate, isPending, error, data } = useAct(
    (call: Parameters<typeof api.document.make.mutate>[0]) => api.document.make.mutate(call),
    ({ name, pdf }) => savePdf(name, pdf),
  )
  if (!may)
    return (
      <div className="no-print" style={{ margin: '10px 0' }}>
        <Verb offer={{ verb: 'documents', label: 'Documents', why: sayWhoCan('fact.write') }} onAct={() => {}} />
      </div>
    )
  return (
    <div className="no-print" style={{ margin: '10px 0' }}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" loading={isPending}>
            Documents
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choicesOf(about).map(({ label, make }) => (
            <Menu.Item key={label} onClick={() => mutate(make)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Refusal error={error} />
      <p role="status" className="quiet">
        {data && !isPending && !error && `${data.name} was made and saved.`}
      </p>
    </div>
  )
}

const choicesOf = (about: Props): readonly Choice[] =>
  'detainerId' in about
    ? [
        { label: 'Notice (English)', make: { kind: 'notice', language: 'en', ...about } },
        { label: 'Notice (Spanish)', make: { kind: 'notice', language: 'es', ...about } },
        { label: 'Reply to ICE', make: { kind: 'reply', ...about } },
        { label: 'Decision sheet', make: { kind: 'decision', ...about } },
      ]
    : [
        { label: 'Face sheet', make: { kind: 'face', ...about } },
        { label: 'Release sheet (PDF)', make: { kind: 'release', ...about } },
      ]
