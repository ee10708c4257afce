/** 2 Person: as the paper names them, and the booking that is theirs; without one the search itself is kept. */
import { Button, Group, Textarea } from '@mantine/core'
import { memo } from 'react'
import type { SubjectOnPaper } from '#shared/record/subject.ts'
import { Choice } from '#client/part/Choice.tsx'
import type { Compared } from '#client/part/compareIdentity.ts'
import { DayInput } from '#client/part/DayInput.tsx'
import { Field } from '#client/part/Field.tsx'
import { focusField } from '#client/part/focusField.ts'
import { IdentityCheck } from '#client/part/IdentityCheck.tsx'
import { Line } from '#client/part/Line.tsx'
import type { Draft } from './draft.ts'
import { FindBooking } from './FindBooking.tsx'
import type { Faults } from './faults.ts'
import { saySearched } from './useCandidates.ts'
import type { Update } from './useDraft.ts'

type Props = {
  readonly draft: Pick<Draft, 'paper' | 'aliases' | 'find' | 'match' | 'searched'>
  readonly compared: readonly Compared[]
  /** The picked booking in one line. */
  readonly picked: React.ReactNode
  /** What of it can be mended here. */
  readonly mend: React.ReactNode
  readonly onPick: (bookingId: string) => void
  readonly onRecord: (() => void) | null
  readonly update: Update
  readonly faults: Faults
}

const SEX = { M: 'M', F: 'F', X: 'X' }

export const PersonPart = memo(function PersonPart({ draft, compared, picked, mend, onPick, onRecord, update, faults }: Props) {
  const { paper, aliases, find, match, searched } = draft
  const { subject } = paper
  const set = (change: Partial<SubjectOnPaper>) =>
    update((before) => ({ ...before, paper: { ...before.paper, subject: { ...before.paper.subject, ...change } } }))
  const text = (key: 'surname' | 'given' | 'middle' | 'citizenship') => ({
    name: `paper.subject.${key}`,
    value: subject[key],
    error: faults[`paper.subject.${key}`],
    onChange: (typed: string) => set({ [key]: typed }),
  })
  return (
    <section aria-labelledby="log-2">
      <h2 id="log-2">2 Person</h2>
      <div className="entry">
        <Line label="Surname, as on the paper" className="third" required {...text('surname')} />
        <Line label="Given name" className="third" {...text('given')} />
        <Line label="Middle" className="third" {...text('middle')} />
        <Field name="paper.subject.born">
          <DayInput label="Born" value={subject.born} error={faults['paper.subject.born']} onChange={(born) => set({ born })} />
        </Field>
        <Choice
          name="paper.subject.sex"
          label="Sex"
          none="not given"
          value={subject.sex}
          words={SEX}
          onChange={(sex) => set({ sex })}
        />
        <Line label="Citizenship as stated" {...text('citizenship')} />
        <Line
          name="paper.subject.aliases"
          label="Aliases"
          placeholder="one; another"
          value={aliases}
          error={faults['paper.subject.aliases.0']}
          onChange={(typed) => update((before) => ({ ...before, aliases: typed }))}
        />
      </div>
      {match ? (
        <Field name="picked" className="picked">
          {picked}
          <IdentityCheck
            rows={compared}
            identifiers={match.identifiers}
            note={match.note ?? ''}
            errors={{ identifiers: faults['match.identifiers'], note: faults['match.note'] }}
            onChange={(change) => update((before) => ({ ...before, match: before.match && { ...before.match, ...change } }))}
          />
          {mend}
        </Field>
      ) : searched === null ? (
        <>
          <FindBooking
            paper={paper}
            find={find}
            error={faults.match}
            onFind={(typed) => update((before) => ({ ...before, find: typed }))}
            onPick={onPick}
          />
          <Group gap="sm">
            {onRecord && (
              <Button variant="default" size="xs" onClick={onRecord}>
                Record the booking now
              </Button>
            )}
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                update((before) => ({ ...before, searched: saySearched(before.paper, before.find) }))
                requestAnimationFrame(() => focusField('searched'))
              }}
            >
              Nobody found: log without a person
            </Button>
          </Group>
        </>
      ) : (
        <Field name="searched">
          <Textarea
            label="Logged without a person. What was searched"
            description="Kept with the request; it is the answer when somebody asks later why nobody was found."
            autosize
            minRows={2}
            value={searched}
            error={faults.searched}
            onChange={(event) => {
              const typed = event.currentTarget.value
              update((before) => ({ ...before, searched: typed }))
            }}
          />
          <Button variant="default" size="xs" mt={6} onClick={() => update((before) => ({ ...before, searched: null }))}>
            Search again
          </Button>
        </Field>
      )}
    </section>
  )
})
