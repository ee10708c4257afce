/** The charges, convictions or warrants of the case: each with what the text asks of it, and whether there may be others. */
import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { ATTRIBUTES } from '#shared/core/vocabulary.ts'
import type { Collection, Item } from '#shared/record/fact.ts'
import { Chips } from '#client/part/Chips.tsx'
import { factName } from '#client/factGroups.ts'
import { FactSwitch } from './FactSwitch.tsx'
import { knownItems, mayHoldMore, type Scenario, valueIn, withItems } from './scenario.ts'

type Named = { readonly id: string; readonly title: string }

type Props = {
  readonly list: Collection
  readonly attributes: readonly string[]
  readonly lists: readonly Named[]
  readonly scenario: Scenario
  readonly onChange: (next: Scenario) => void
}

export function ItemSwitches({ list, attributes, lists, scenario, onChange }: Props) {
  const items = knownItems(scenario, list)
  const more = mayHoldMore(scenario, list)
  const one = list.slice(0, -1)
  const put = (next: readonly Item[], open = more) => onChange(withItems(scenario, list, next, open))
  return (
    <fieldset className="items" data-fact={list}>
      <legend>{list.charAt(0).toUpperCase() + list.slice(1)}</legend>
      <Checkbox
        size="xs"
        label="there may be others that nobody has seen"
        checked={more}
        onChange={(event) => put(items, event.currentTarget.checked)}
      />
      {items.map((item, index) => (
        <div key={index} className="item" role="group" aria-label={`${one} ${index + 1}`}>
          <div className="itemHead">
            <b>
              {one} {index + 1}
            </b>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Take out ${one} ${index + 1}`}
              onClick={() => put(items.filter((_, i) => i !== index))}
            >
              ✕
            </ActionIcon>
          </div>
          <Attributes
            list={list}
            name={`${one} ${index + 1}`}
            attributes={attributes}
            lists={lists}
            item={item}
            onChange={(next) => put(items.map((other, i) => (i === index ? next : other)))}
          />
        </div>
      ))}
      <Button size="compact-xs" variant="default" onClick={() => put([...items, {}])}>
        Add a {one}
      </Button>
    </fieldset>
  )
}

type ItemProps = Pick<Props, 'list' | 'attributes' | 'lists'> & {
  readonly name: string
  readonly item: Item
  readonly onChange: (next: Item) => void
}

function Attributes({ list, name, attributes, lists, item, onChange }: ItemProps) {
  const words = ATTRIBUTES[list].filter((word) => attributes.includes(word.name))
  return words.map((word) => {
    if (word.name === 'lists')
      return lists.map((one) => (
        <div key={one.id} className="fact">
          <span>on the list “{one.title}”</span>
          <ListSwitch list={one} name={name} item={item} onChange={onChange} />
        </div>
      ))
    const label = factName(word.name, list)
    return (
      <div key={word.name} className="fact">
        <span>{label}</span>
        <FactSwitch
          word={word}
          label={`${name}: ${label}`}
          value={valueIn(item, word.name, list)}
          onChange={(value) => onChange({ ...item, [word.name]: value as Item[string] })}
        />
      </div>
    )
  })
}

/** A list can be undecided for one item while the others are known. */
function ListSwitch({ list, name, item, onChange }: { list: Named; name: string; item: Item; onChange: (next: Item) => void }) {
  const on = members(item['lists'])
  const open = members(item['lists_unknown'])
  const put = (chosen: string) => {
    const without = (all: readonly string[]) => all.filter((id) => id !== list.id)
    onChange({
      ...item,
      lists: chosen === 'yes' ? [...without(on), list.id] : without(on),
      lists_unknown: chosen === 'unknown' ? [...without(open), list.id] : without(open),
    })
  }
  return (
    <Chips
      label={`${name}: on the list ${list.title}`}
      options={[
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no' },
        { value: 'unknown', label: 'not known' },
      ]}
      chosen={[open.includes(list.id) || item['lists'] === 'unknown' ? 'unknown' : on.includes(list.id) ? 'yes' : 'no']}
      onToggle={put}
    />
  )
}

const members = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [])
