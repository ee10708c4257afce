/** What in our own file speaks against the paper: an alarm under the verdict; nobody is held while it stands unchecked. */
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Contradiction } from '#shared/record/contradiction.ts'
import type { Dossier } from '#client/dossier.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { plain } from '#client/wording.ts'
import { sayWhoCan } from '#client/words.ts'

export function Contradictions({ dossier }: { dossier: Dossier }) {
  const { open, gone, checks } = dossier.contradictions
  const may = usePermits('decision.decide')
  const [checking, setChecking] = useState(false)
  const last = checks.at(-1)
  if (open.length === 0 && !last) return null
  return (
    <section className="contradictions" aria-label="What speaks against the paper">
      {open.length > 0 && (
        <div role="alert">
          <p>
            <b>▲ Our own file speaks against the paper.</b> Nobody is held on it until a supervisor has recorded what was checked.
          </p>
          <ul>
            {open.map((one) => (
              <li key={`${one.kind} ${one.says}`}>{sayContradiction(one, gone)}</li>
            ))}
          </ul>
          {may ? (
            <Button size="xs" onClick={() => setChecking(true)}>
              Record what was checked
            </Button>
          ) : (
            <p className="quiet">{sayWhoCan('decision.decide')}</p>
          )}
        </div>
      )}
      {last && (
        <p>
          Checked by {last.byName} <When at={last.at} />: {last.note}
        </p>
      )}
      {checking && <CheckDialog dossier={dossier} onClose={() => setChecking(false)} />}
    </section>
  )
}

/** What the file no longer says stands until it is checked, and is said to be gone. */
function sayContradiction(one: Contradiction, gone: readonly Contradiction[]): string {
  const said = sayStanding(one)
  return gone.some(({ kind, says }) => kind === one.kind && says === one.says) ? `${said} The file was changed since.` : said
}

function sayStanding({ kind, says }: Contradiction): string {
  if (kind === 'us_birthplace') return `Born in the United States, by our file: ${says}.`
  if (kind === 'citizenship') return `Citizenship or lawful status: ${plain(says)}.`
  if (kind === 'earlier_citizen') return `An earlier request of this person found: ${plain(says)}.`
  return `Paper and booking differ in: ${says.split(', ').map(plain).join(', ')}.`
}

function CheckDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const [{ open, gone }] = useState(dossier.contradictions)
  const [note, setNote] = useState('')
  const save = useAct((call: Parameters<typeof api.decision.check.mutate>[0]) => api.decision.check.mutate(call), onClose)
  return (
    <Dialog
      title={`What was checked: request ${dossier.detainer.number}`}
      verb="Record the check"
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onConfirm={() => save.mutate({ detainerId: dossier.detainer.id, of: [...open], note })}
      blocked={note.trim() === '' ? 'Say what was checked.' : null}
      recorded={[
        'You looked into all of this, now. The hold is no longer frozen by it; the verdict of the policy stays as it is.',
      ]}
    >
      <ul>
        {open.map((one) => (
          <li key={`${one.kind} ${one.says}`}>{sayContradiction(one, gone)}</li>
        ))}
      </ul>
      <Textarea
        label="What was checked, with whom, and what it showed"
        withAsterisk
        data-autofocus
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
