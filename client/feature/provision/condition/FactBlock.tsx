/** A test of one fact: which fact, how it is compared, with what. */
import { NativeSelect } from '@mantine/core'
import { replaceAt } from '#shared/core/editCondition.ts'
import type { Condition, FactTest } from '#shared/record/condition.ts'
import type { Part } from './part.ts'
import { FactChooser } from './FactChooser.tsx'
import { newTest, wordsIn } from './newPart.ts'
import { operatorOf, operators, withOperator } from './operator.ts'
import { useCondition } from './useCondition.ts'
import { ValueField } from './ValueField.tsx'

export function FactBlock({ part, at, path, denied, within, tools }: Part<FactTest>) {
  const { whole, onChange, lists } = useCondition()
  const word = wordsIn(within).find(({ name }) => name === part.fact)
  const operator = operatorOf(part)
  const current = `${denied ? 'not ' : ''}${operator}`
  const change = (chosen: string) => {
    const test = withOperator(part, chosen.replace('not ', '') as typeof operator, word)
    const next: Condition = chosen.startsWith('not ') ? { not: test } : test
    onChange(replaceAt(whole, path, next))
  }
  return (
    <div className="line">
      <FactChooser
        within={within}
        fact={part.fact}
        onChoose={(fact) => onChange(replaceAt(whole, at, newTest(fact, within, lists)))}
      />
      <NativeSelect
        size="xs"
        aria-label="Compared how"
        value={current}
        onChange={(event) => change(event.currentTarget.value)}
        data={operators(word, current)}
      />
      <ValueField
        test={part}
        word={word}
        onChange={(next, typed = false) => onChange(replaceAt(whole, at, next), typed ? `value ${at.join('.')}` : undefined)}
      />
      {tools}
    </div>
  )
}
