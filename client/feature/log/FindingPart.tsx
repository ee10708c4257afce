/** 6 Facts that the policy needs and no paper or booking carries: what is known, and who says so. Shown only when a clause turns on them. */
import { Button } from '@mantine/core'
import { memo } from 'react'
import { wordFor } from '#shared/core/vocabulary.ts'
import { FINDING_SOURCES } from '#shared/record/finding.ts'
import { attestWord } from '#client/fieldWords.ts'
import { Choice } from '#client/part/Choice.tsx'
import { Field } from '#client/part/Field.tsx'
import { Line } from '#client/part/Line.tsx'
import { officeWord } from '#client/wording.ts'
import type { DraftFinding } from './draft.ts'
import { FactInput } from './FactInput.tsx'
import type { Faults } from './faults.ts'
import type { Update } from './useDraft.ts'

type Props = {
  readonly findings: readonly DraftFinding[]
  /** Facts that the verdict still turns on. */
  readonly needed: readonly string[]
  readonly update: Update
  readonly faults: Faults
}

const SOURCES = Object.fromEntries(FINDING_SOURCES.map((source) => [source, attestWord[source]])) as typeof attestWord

export const FindingPart = memo(function FindingPart({ findings, needed, update, faults }: Props) {
  const facts = [...findings.map(({ fact }) => fact), ...needed.filter((fact) => findings.every((one) => one.fact !== fact))]
  const set = (fact: string, change: Partial<DraftFinding>) =>
    update((draft) => {
      const blank: DraftFinding = { fact, value: undefined, source: null, note: null }
      const known = draft.findings.some((one) => one.fact === fact) ? draft.findings : [...draft.findings, blank]
      return { ...draft, findings: known.map((one) => (one.fact === fact ? { ...one, ...change } : one)) }
    })
  const drop = (fact: string) => update((draft) => ({ ...draft, findings: draft.findings.filter((one) => one.fact !== fact) }))
  if (facts.length === 0) return null
  return (
    <section aria-labelledby="log-6">
      <h2 id="log-6">6 Facts the policy asks for</h2>
      <p className="quiet">Leave open what nobody knows: an unknown fact never counts as no.</p>
      {facts.map((fact) => {
        const finding = findings.find((one) => one.fact === fact)
        const word = wordFor(fact)
        return (
          word && (
            <div key={fact} className="entry group">
              <Field name={`finding.${fact}`} className="wide">
                <FactInput word={word} value={finding?.value} onChange={(value) => set(fact, { value })} />
              </Field>
              <Choice
                name={`source.${fact}`}
                label="Who attests it"
                none="choose"
                value={finding?.source ?? null}
                words={SOURCES}
                error={faults[`source.${fact}`]}
                onChange={(source) => set(fact, { source })}
              />
              <Line
                name={`note.${fact}`}
                label="On what"
                value={finding?.note ?? null}
                placeholder="document, who, when"
                onChange={(note) => set(fact, { note })}
              />
              {word.decidedBy && <p className="quiet full">This is decided by {officeWord(word.decidedBy)}.</p>}
              {finding && (
                <Button variant="subtle" size="xs" className="full remove" onClick={() => drop(fact)}>
                  Not known after all
                </Button>
              )}
            </div>
          )
        )
      })}
    </section>
  )
})
