/** With what a fact is compared: chips for the words that it can be, a number, a list, or words of one's own. */
import { NativeSelect, NumberInput, TagsInput } from '@mantine/core'
import type { FactWord } from '#shared/core/vocabulary.ts'
import { valueWords } from '#shared/core/valueWords.ts'
import type { FactTest } from '#shared/record/condition.ts'
import { Chips } from '#client/part/Chips.tsx'
import { useCondition } from './useCondition.ts'

type Props = {
  readonly test: FactTest
  readonly word: FactWord | undefined
  readonly onChange: (next: FactTest, typed?: boolean) => void
}

export function ValueField({ test, word, onChange }: Props) {
  const { fact } = test
  if (test.happened) return null
  if (test.atLeast !== undefined || test.below !== undefined || (word?.kind === 'number' && typeof test.is === 'number')) {
    const key = test.atLeast !== undefined ? 'atLeast' : test.below !== undefined ? 'below' : 'is'
    const number = test[key]
    return (
      <NumberInput
        size="xs"
        w={76}
        aria-label="Number"
        value={typeof number === 'number' ? number : 0}
        onChange={(value) => typeof value === 'number' && onChange({ fact, [key]: value }, true)}
      />
    )
  }
  if (fact === 'lists') return <ListField test={test} onChange={onChange} />
  if (test.has !== undefined) {
    const options = (word?.values ?? [test.has]).map((value) => ({ value, label: valueWords(value) }))
    return <Chips label="Value" options={options} chosen={[test.has]} onToggle={(has) => onChange({ fact, has })} />
  }
  const written = [test.is].flat().filter((one) => one !== undefined)
  if (word?.kind === 'flag')
    return (
      <Chips
        label="Value"
        options={YES_NO}
        chosen={written.map(yesNo)}
        onToggle={(value) => onChange({ fact, is: value === 'yes' })}
      />
    )
  if (word?.values) return <WordChips test={test} values={word.values} written={written.map(String)} onChange={onChange} />
  return (
    <TagsInput
      size="xs"
      miw={180}
      aria-label="Values"
      placeholder={written.every((one) => one === '') ? 'Type a value, Enter' : ''}
      value={written.map(String).filter((one) => one !== '')}
      onChange={(values) => onChange({ fact, is: values.length > 1 ? values : (values[0] ?? '') })}
    />
  )
}

const YES_NO = ['yes', 'no'].map((value) => ({ value, label: value }))
const yesNo = (value: unknown): string => (value === true || value === 'yes' ? 'yes' : 'no')

/** Yes or no is one of the two; of other words several may do. One always stays. */
function WordChips(props: {
  test: FactTest
  values: readonly string[]
  written: readonly string[]
  onChange: Props['onChange']
}) {
  const { test, values, written, onChange } = props
  const one = values.length === 2 && values.includes('yes')
  const toggle = (value: string) => {
    if (one) return onChange({ fact: test.fact, is: value })
    const chosen = values.filter((other) => (other === value ? !written.includes(other) : written.includes(other)))
    if (chosen.length > 0) onChange({ fact: test.fact, is: chosen.length === 1 ? (chosen[0] ?? value) : chosen })
  }
  const strange = written.filter((value) => !values.includes(value))
  const options = [...values, ...strange].map((value) => ({ value, label: valueWords(value) }))
  return <Chips label={one ? 'Value' : 'Values, any of'} options={options} chosen={written} onToggle={toggle} />
}

function ListField({ test, onChange }: Pick<Props, 'test' | 'onChange'>) {
  const { lists } = useCondition()
  const known = lists.some(({ id }) => id === test.has)
  if (lists.length === 0)
    return <span className="quiet">This text names no offense list yet: tick one under “About this text”.</span>
  return (
    <NativeSelect
      size="xs"
      aria-label="Offense list"
      value={test.has ?? ''}
      onChange={(event) => onChange({ fact: test.fact, has: event.currentTarget.value })}
      data={[
        ...(known ? [] : [{ value: test.has ?? '', label: `${test.has} (no such list)` }]),
        ...lists.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  )
}
