/** The answer to one question of the policy, by the kind of its fact; nothing chosen is not known. */
import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { valueWords } from '#shared/core/valueWords.ts'
import type { FactWord } from '#shared/core/vocabulary.ts'
import type { Value } from '#shared/record/fact.ts'
import { DayInput } from '#client/part/DayInput.tsx'

type Props = { readonly word: FactWord; readonly value: Value | undefined; readonly onChange: (value: Value | undefined) => void }

export function FactInput({ word, value, onChange }: Props) {
  const label = word.ask
  const words = word.kind === 'flag' ? ['yes', 'no'] : word.kind === 'word' ? word.values : undefined
  if (words) {
    const read = (chosen: string) => (word.kind === 'flag' ? chosen === 'yes' : chosen)
    const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
    return (
      <NativeSelect
        label={label}
        value={typeof shown === 'string' ? shown : ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : read(event.currentTarget.value))}
      >
        <option value="">not known</option>
        {words.map((one) => (
          <option key={one} value={one}>
            {valueWords(one)}
          </option>
        ))}
      </NativeSelect>
    )
  }
  if (word.kind === 'set' && word.values) {
    return (
      <Checkbox.Group
        label={label}
        value={Array.isArray(value) ? value : []}
        onChange={(ticked) => onChange(ticked.length === 0 ? undefined : ticked)}
      >
        <Group gap="lg" mt={4}>
          {word.values.map((one) => (
            <Checkbox key={one} value={one} label={valueWords(one)} />
          ))}
        </Group>
      </Checkbox.Group>
    )
  }
  if (word.kind === 'number') {
    return (
      <NumberInput
        label={label}
        min={0}
        value={typeof value === 'number' ? value : ''}
        onChange={(number) => onChange(typeof number === 'number' ? number : undefined)}
      />
    )
  }
  if (word.kind === 'date')
    return (
      <DayInput
        label={label}
        whole
        value={typeof value === 'string' ? value : null}
        onChange={(date) => onChange(date ?? undefined)}
      />
    )
  return (
    <TextInput
      label={label}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  )
}
