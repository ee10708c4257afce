/** What a situation expects: the outcome and each action, or not compared; and why the text calls for it. */
import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { SituationResult } from '#shared/core/runSituation.ts'
import type { Situation } from '#shared/record/situation.ts'
import { ACTIONS } from '#shared/record/verdict.ts'
import { outcomeWord, modalityWord } from '#client/wording.ts'
import { answerLabel } from './answerWords.ts'

type Props = {
  readonly situation: Situation
  readonly actual: SituationResult['actual']
  readonly onChange: (next: Situation) => void
}

const options = (words: Readonly<Record<string, string>>) => [
  { value: '', label: 'not compared' },
  ...Object.entries(words).map(([value, label]) => ({ value, label: label.toLowerCase() })),
]

export function ExpectedForm({ situation, actual, onChange }: Props) {
  const { expected } = situation
  const set = (key: string, value: string) => {
    const { [key]: _, ...rest } = expected
    onChange({ ...situation, expected: value === '' ? rest : { ...expected, [key]: value } })
  }
  return (
    <div className="expected">
      {(['outcome', ...ACTIONS] as const).map((key) => (
        <NativeSelect
          key={key}
          size="xs"
          label={answerLabel(key)}
          value={typeof expected[key] === 'string' ? expected[key] : ''}
          onChange={(event) => set(key, event.currentTarget.value)}
          data={options(key === 'outcome' ? outcomeWord : modalityWord)}
        />
      ))}
      <Textarea
        size="xs"
        className="full"
        label="Why the text calls for it"
        autosize
        value={situation.why ?? ''}
        onChange={(event) => onChange({ ...situation, why: event.currentTarget.value })}
      />
      <Button
        size="compact-xs"
        variant="default"
        className="full"
        onClick={() => onChange({ ...situation, expected: { ...expected, ...actual } })}
      >
        Expect what the text says now
      </Button>
    </div>
  )
}
