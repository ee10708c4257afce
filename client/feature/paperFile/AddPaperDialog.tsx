/** Attach a paper to a request that is logged: chosen, looked at, said what it is and when it arrived. */
import { useEffect, useState } from 'react'
import type { PaperFile } from '#shared/record/paperFile.ts'
import { type ChosenPaper, choosePaper, saySize } from '#client/choosePaper.ts'
import { paperKindWord } from '#client/paperWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { ChoosePaper } from '#client/part/ChoosePaper.tsx'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { MomentInput } from '#client/part/MomentInput.tsx'
import { PaperView } from '#client/part/PaperView.tsx'
import '#client/part/part.css'
import { useSession, useZone } from '#client/session.ts'
import { moment } from '#client/time.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { useNow } from '#client/useNow.ts'

type Props = { readonly detainerId: string; readonly number: string; readonly onClose: () => void }

export function AddPaperDialog({ detainerId, number, onClose }: Props) {
  const { actor } = useSession()
  const zone = useZone()
  const now = useNow()
  const [chosen, setChosen] = useState<ChosenPaper | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [kind, setKind] = useState<PaperFile['kind']>('warrant')
  // The paper has just arrived, unless it is said otherwise.
  const [receivedAt, setReceivedAt] = useState<string | null>(() => new Date().toISOString())
  const [note, setNote] = useState('')
  const add = useAct((call: Parameters<typeof api.paperFile.add.mutate>[0]) => api.paperFile.add.mutate(call), onClose)
  useEffect(() => () => void (chosen && URL.revokeObjectURL(chosen.address)), [chosen])
  const choose = async (file: File, mostBytes: number) => {
    const next = await choosePaper(file, mostBytes)
    if ('refused' in next) return setRefused(`${file.name}: ${next.refused}`)
    setRefused(null)
    setChosen(next)
  }
  const faults = add.error?.data?.fields ?? {}
  const blocked = !chosen ? 'Choose the file.' : receivedAt === null ? 'Give the time at which it arrived.' : null
  return (
    <Dialog
      title={`Attach a paper: request ${number}`}
      verb="Attach"
      wide
      busy={add.isPending}
      error={add.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() =>
        chosen &&
        receivedAt &&
        add.mutate({ detainerId, file: { name: chosen.name, kind, receivedAt, note, content: chosen.content } })
      }
      recorded={
        chosen && receivedAt
          ? [
              `${paperKindWord[kind]}: ${chosen.name}, ${saySize(chosen.size)}, arrived ${moment(receivedAt, zone, now)}. Entered by ${actor.name}`,
            ]
          : []
      }
    >
      <ChoosePaper onFile={(file, most) => void choose(file, most)} refused={refused} again={chosen !== null} />
      {chosen && <PaperView name={chosen.name} type={chosen.type} address={chosen.address} />}
      <div className="entry">
        <Choice name="kind" label="What it is" value={kind} words={paperKindWord} onChange={setKind} />
        <MomentInput label="Arrived" required value={receivedAt} error={faults['file.receivedAt']} onChange={setReceivedAt} />
        <Line name="note" label="Note" className="wide" value={note} error={faults['file.note']} onChange={setNote} />
      </div>
    </Dialog>
  )
}
