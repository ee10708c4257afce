/** The papers of one request as they arrived: what each is, when it came, who entered it, its hash; opened, downloaded, and another one attached. */
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PaperFile } from '#shared/record/paperFile.ts'
import { bytesOf, saySize } from '#client/choosePaper.ts'
import { mediaWord, paperKindWord } from '#client/paperWords.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { type Answer, api, useTRPC } from '#client/trpc.ts'
import type { Refused } from '#client/useAct.ts'
import { sayWhoCan } from '#client/words.ts'
import { AddPaperDialog } from './AddPaperDialog.tsx'
import { type Opened, OpenPaper } from './OpenPaper.tsx'
import './paperFile.css'

type Props = { readonly detainerId: string; readonly number: string }

export function PaperFiles({ detainerId, number }: Props) {
  const trpc = useTRPC()
  const may = usePermits('fact.write')
  const files = useQuery(trpc.paperFile.ofDetainer.queryOptions({ detainerId }))
  const [adding, setAdding] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = useMutation<Answer['paperFile']['open'], Refused, PaperFile>({
    mutationFn: ({ id }) => api.paperFile.open.query({ id }),
    onSuccess: (paper) => setOpened({ ...paper, address: addressOf(paper) }),
  })
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      {!files.data ? (
        <Waiting query={files} />
      ) : files.data.length === 0 ? (
        <p className="quiet">No paper is attached. What the request says was typed in.</p>
      ) : (
        <PaperTable files={files.data} onOpen={open.mutate} />
      )}
      <Refusal error={open.error} />
      {may ? (
        <Button size="xs" variant="default" mt={6} onClick={() => setAdding(true)}>
          Attach a paper
        </Button>
      ) : (
        <p className="quiet">Papers are attached by others. {sayWhoCan('fact.write')}</p>
      )}
      {adding && <AddPaperDialog detainerId={detainerId} number={number} onClose={() => setAdding(false)} />}
      {opened && (
        <OpenPaper
          opened={opened}
          onClose={() => {
            URL.revokeObjectURL(opened.address)
            setOpened(null)
          }}
        />
      )}
    </section>
  )
}

/** An address within this page for as long as the window is open. */
const addressOf = ({ file, content }: Answer['paperFile']['open']): string =>
  URL.createObjectURL(new Blob([bytesOf(content)], { type: file.mediaType }))

function PaperTable({ files, onOpen }: { files: readonly PaperFile[]; onOpen: (file: PaperFile) => void }) {
  return (
    <table className="rows">
      <caption className="visually-hidden">Papers of this request, in the order in which they arrived</caption>
      <thead>
        <tr>
          <th scope="col">Paper</th>
          <th scope="col">File</th>
          <th scope="col">Arrived</th>
          <th scope="col">Entered</th>
          <th scope="col">SHA-256</th>
          <th scope="col">
            <span className="visually-hidden">Open</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <td>
              <b>{paperKindWord[file.kind]}</b>
              {file.note && <span className="quiet">, {file.note}</span>}
            </td>
            <td className="fileName">
              {file.name}, <span className="quiet">{`${mediaWord[file.mediaType]}, ${saySize(file.size)}`}</span>
            </td>
            <td className="oneLine">
              <When at={file.receivedAt} />
            </td>
            <td className="oneLine">
              <When at={file.enteredAt} />, {file.byName}
            </td>
            <td>
              <code title={file.sha256}>{file.sha256.slice(0, 12)}</code>
            </td>
            <td>
              <Button size="compact-xs" variant="default" onClick={() => onOpen(file)}>
                Open<span className="visually-hidden"> {file.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
