/**
 * The second person carries the order out. For a sealing the screen first makes the key, which is printed with the order and goes to the court's
 * file: the desk never keeps it, so it must be on paper before anything is locked away.
 */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Sealing } from '#shared/record/sealing.ts'
import { newSealingKey } from '#client/newSecret.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { sealingWord } from '#client/sealingWords.ts'
import { api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

type Props = { readonly sealing: Sealing; readonly plan: string; readonly rows: number; readonly blocked: boolean }

const RECORDED = {
  expunge: (rows: number) => [
    `The content of ${rows} rows is destroyed. Nobody can bring it back.`,
    'The order and the counts stand in the ledger, and no name.',
  ],
  seal: (rows: number) => [
    `The content of ${rows} rows is taken out and locked away under the printed key.`,
    'Without that paper nobody can bring it back.',
  ],
  unseal: () => ['The content stands in the log again as it was, and is found again.'],
} as const

export function CarryOut({ sealing, plan, rows, blocked }: Props) {
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const [printed, setPrinted] = useState(false)
  const { id, kind, number } = sealing
  const act = useSteppedAct(
    (call: Parameters<typeof api.sealing.carryOut.mutate>[0]) => api.sealing.carryOut.mutate(call),
    () => setOpen(false),
  )
  const missing =
    kind === 'seal' && !printed
      ? 'Say that the key is on paper.'
      : kind === 'unseal' && key.replace(/[^0-9a-f]/gi, '').length !== 64
        ? 'Type the key from the paper.'
        : null
  const confirm = () => act.mutate({ sealingId: id, plan, key: kind === 'expunge' ? null : key })
  return (
    <>
      {kind === 'seal' && (
        <section aria-labelledby="key">
          <h2 id="key">Key of {number}</h2>
          {key === '' ? (
            <p className="no-print">
              <Button size="xs" variant="default" onClick={() => setKey(newSealingKey())} disabled={blocked}>
                Make the key
              </Button>{' '}
              <span className="quiet">It is made on this screen and shown only here. Print it before you seal.</span>
            </p>
          ) : (
            <>
              <p className="orderKey">{key.replace(/(.{8})(?=.)/g, '$1 ')}</p>
              <p>
                Only with this key can {number} be unsealed. Keep it with the order in the court's file; the desk does not have
                it.
              </p>
              <p className="no-print">
                <Button size="xs" variant="default" onClick={() => window.print()}>
                  Print the key
                </Button>
              </p>
              <Checkbox
                size="md"
                className="no-print"
                label="The key is on paper, and I have compared it"
                checked={printed}
                onChange={(event) => setPrinted(event.currentTarget.checked)}
              />
            </>
          )}
        </section>
      )}
      <p className="no-print">
        <Button disabled={blocked || (kind === 'seal' && !printed)} onClick={() => setOpen(true)}>
          {sealingWord[kind]} …
        </Button>
      </p>
      {act.stepUp && <StepUp {...act.stepUp} />}
      {open && !act.stepUp && (
        <Dialog
          title={`${sealingWord[kind]}: order ${number}`}
          verb={sealingWord[kind]}
          busy={act.isPending}
          error={act.error}
          blocked={missing}
          recorded={RECORDED[kind](rows)}
          onConfirm={confirm}
          onClose={() => setOpen(false)}
        >
          <p>
            {sealing.court}, {sealing.caseNumber}. Entered by {sealing.proposedByName}.
          </p>
          {kind === 'unseal' && (
            <TextInput
              label="Key, as it is printed"
              autoComplete="off"
              spellCheck={false}
              data-autofocus
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          )}
        </Dialog>
      )}
    </>
  )
}
