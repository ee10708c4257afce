/** One part of a condition: its dropdowns by its kind, its own tools, and under it what is wrong with it. */
import { conditionWords } from '#shared/core/conditionWords.ts'
import { type Path, partsOf } from '#shared/core/editCondition.ts'
import type { Condition } from '#shared/record/condition.ts'
import type { Collection } from '#shared/record/fact.ts'
import { FactBlock } from './FactBlock.tsx'
import { GroupBlock } from './GroupBlock.tsx'
import { ItemsBlock } from './ItemsBlock.tsx'
import type { Part } from './part.ts'
import { PartTools } from './PartTools.tsx'
import { Polarity } from './Polarity.tsx'
import { PassedBlock, WindowBlock } from './TimeBlock.tsx'
import { keyOf, useCondition } from './useCondition.ts'

type Props = { readonly condition: Condition; readonly path: Path; readonly within: Collection | null }

const nest: Part['nest'] = (condition, path, within) => (
  <Block key={keyOf(path)} condition={condition} path={path} within={within} />
)

export function Block({ condition, path, within }: Props) {
  const { titleOf, faults } = useCondition()
  const denied = 'not' in condition && !('not' in condition.not)
  const part = denied ? condition.not : condition
  const at = denied ? [...path, 'not'] : path
  const words = conditionWords(condition, titleOf, within)
  const tools = <PartTools path={path} words={words} group={partsOf(part)?.length} />
  const fault = faults.get(keyOf(path)) ?? (denied ? faults.get(keyOf(at)) : undefined)
  return (
    <div className="block" role="group" aria-label={words} data-path={keyOf(path)} data-group={partsOf(part) ? true : undefined}>
      <Kind part={part} at={at} path={path} denied={denied} within={within} tools={tools} nest={nest} />
      {fault && <p className="fault">{fault}</p>}
    </div>
  )
}

function Kind({ part, ...rest }: Part) {
  if ('fact' in part) return <FactBlock part={part} {...rest} />
  if ('some' in part) return <ItemsBlock part={part} {...rest} />
  if ('within' in part) return <WindowBlock part={part} {...rest} />
  if ('passed' in part) return <PassedBlock part={part} {...rest} />
  if ('not' in part)
    return (
      <>
        <div className="line">not so: {rest.tools}</div>
        {nest(part.not, [...rest.at, 'not'], rest.within)}
      </>
    )
  if ('always' in part)
    return (
      <div className="line">
        <Polarity path={rest.path} denied={rest.denied} yes="in every case" no="never" />
        {rest.path.length > 0 && rest.tools}
      </div>
    )
  return <GroupBlock part={part} {...rest} />
}
