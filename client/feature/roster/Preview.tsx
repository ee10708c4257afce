/** What the list would do: who is new, what is said otherwise, who is no longer on it, what cannot be read; taken in only from here. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RosterFile } from '#shared/record/roster.ts'
import { listedName } from '#client/rosterWords.ts'
import { Mark } from '#client/part/Mark.tsx'
import { When } from '#client/part/When.tsx'
import type { Answer } from '#client/trpc.ts'
import { sayCode } from '#client/words.ts'
import { BookingNumbers } from './BookingNumbers.tsx'
import { PreviewChanges } from './PreviewChanges.tsx'
import { PreviewPeople } from './PreviewPeople.tsx'
import { TakeInDialog } from './TakeInDialog.tsx'
import { UnreadableTable } from './UnreadableTable.tsx'
import './roster.css'

type Props = {
  readonly preview: Answer['roster']['preview']
  readonly file: RosterFile
  readonly onDone: (id: string) => void
  /** Another list came meanwhile: the preview is read again. */
  readonly onOvertaken: () => void
}

export function Preview({ preview, file, onDone, onOvertaken }: Props) {
  const [taking, setTaking] = useState(false)
  const { last, refused, manyGone, present, added, changed, gone, back, unchanged, leftAlready, timeless, released } = preview
  return (
    <section aria-labelledby="does">
      <h2 id="does">What the list does</h2>
      <p className="quiet">
        {last ? (
          <>
            Compared with the list made <When at={last.takenAt} />, taken in by {last.byName}.
          </>
        ) : (
          'The first list of this system: everybody on it is new, unless they are on record already.'
        )}
      </p>
      <div role="status">
        <ul className="rosterCounts">
          {(
            [
              [preview.rows, 'rows'],
              [added.length, 'new'],
              [changed.length, 'changed'],
              [unchanged, 'unchanged'],
              [gone.length, 'gone'],
              [back.length, 'listed again'],
              [leftAlready, 'came and went'],
            ] as const
          ).map(([count, word]) => (
            <li key={word}>
              <strong>{count}</strong> {word}
            </li>
          ))}
        </ul>
      </div>
      {manyGone && refused === null && (
        <p style={{ marginTop: 10 }}>
          <Mark state="free">Is the file whole?</Mark> {gone.length} of the {present} people of the last list are not on it.
        </p>
      )}
      {refused ? (
        <p className="refusal" role="alert" style={{ marginTop: 10 }}>
          {sayCode(refused.code)}
        </p>
      ) : (
        <div className="rosterActs no-print">
          <Button onClick={() => setTaking(true)}>Take the list in</Button>
        </div>
      )}
      <PreviewPeople
        title="No longer listed"
        says="Nobody is released by it: after each of them a person says how they left."
        rows={gone.map(({ number, of, leftAt }) => ({
          number,
          name: listedName(of),
          more: leftAt ? <When at={leftAt} /> : 'does not say',
        }))}
        more="Left, by the list"
      />
      <PreviewChanges changed={changed} />
      <PreviewPeople
        title="New"
        says="Recorded as in custody, with their charges; who is on record already is left as the desk has them."
        rows={added.map(({ number, person, charges, onRecord }) => ({
          number,
          name: listedName(person),
          more: onRecord ? 'on record already' : charges.join(', ') || 'no charge',
        }))}
        more="Charges"
      />
      <BookingNumbers title="Listed again" numbers={back.map(({ number }) => number)} />
      <BookingNumbers title="On the list, but gone by our record" numbers={released} />
      <BookingNumbers title="Cannot be taken in, because the time of the booking cannot be read" numbers={timeless} />
      <UnreadableTable cells={preview.unreadable} fileName={file.fileName} />
      {taking && (
        <TakeInDialog preview={preview} file={file} onDone={onDone} onOvertaken={onOvertaken} onClose={() => setTaking(false)} />
      )}
    </section>
  )
}
