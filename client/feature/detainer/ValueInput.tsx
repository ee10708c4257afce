/** The answer to one fact by its kind: one of its words, several of them, yes or no, a number, a day; or "not known after all". */
import { Checkbox, Group, NumberInput, Radio, Select, TextInput } from '@mantine/core'
import { valueWords } from '#shared/core/valueWords.ts'
import { type FactWord } from '#shared/core/vocabulary.ts'
import type { Value } from '#shared/record/fact.ts'
import { DayInput } from '#client/part/DayInput.tsx'

type Props = { readonly word: FactWord; readonly value: Value | undefined; readonly onChange: (value: Value | undefined) => void }

export function ValueInput({ word, value, onChange }: Props) {
  const label = word.ask
  if (word.kind === 'flag' || (word.values?.length === 2 && word.values.includes('yes') && word.values.includes('no'))) {
    const yes = word.kind === 'flag' ? true : 'yes'
    const no = word.kind === 'flag' ? false : 'no'
    return (
      <Radio.Group
        label={label}
        value={value === undefined ? '' : value === yes ? 'yes' : value === no ? 'no' : 'unknown'}
        onChange={(chosen) => onChange(chosen === 'yes' ? yes : chosen === 'no' ? no : null)}
      >
        <Group gap="lg" mt={4}>
          <Radio value="yes" label="yes" data-autofocus />
          <Radio value="no" label="no" />
          <Radio value="unknown" label="not known after all" />
        </Group>
      </Radio.Group>
    )
  }
  if (word.kind === 'word' && word.values) {
    return (
      <Select
        label={label}
        data-autofocus
        data={[
          ...word.values.map((one) => ({ value: one, label: valueWords(one) })),
          { value: '', label: 'not known after all' },
        ]}
        value={value === undefined ? null : value === null ? '' : String(value)}
        onChange={(chosen) => onChange(chosen === '' ? null : (chosen ?? undefined))}
      />
    )
  }
  if (word.kind === 'set' && word.values) {
    return (
      <Checkbox.Group
        label={label}
        description="None ticked means: none of them."
        value={Array.isArray(value) ? value : []}
        onChange={onChange}
      >
        <Group gap="lg" mt={4}>
          {word.values.map((one, index) => (
            <Checkbox key={one} value={one} data-autofocus={index === 0 || undefined} label={valueWords(one)} />
          ))}
        </Group>
      </Checkbox.Group>
    )
  }
  if (word.kind === 'number') {
    return (
      <NumberInput
        label={label}
        data-autofocus
        min={0}
        value={typeof value === 'number' ? value : ''}
        onChange={(number) => onChange(typeof number === 'number' ? number : undefined)}
      />
    )
  }
  if (word.kind === 'date') {
    return (
      <DayInput label={label} value={typeof value === 'string' ? value : null} onChange={(date) => onChange(date ?? undefined)} />
    )
  }
  return (
    <TextInput
      label={label}
      data-autofocus
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value.trim() === '' ? undefined : event.currentTarget.value)}
    />
  )
}
