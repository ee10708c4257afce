/** The sentence of a provision, made from the rule itself: it is rewritten while the rule is edited. */
import type { TitleOf } from '#shared/core/conditionWords.ts'
import { thenWords, whenWords } from '#shared/core/provisionWords.ts'
import type { Provision } from '#shared/record/policy.ts'
import { splitWhen } from './splitWhen.ts'

export function RuleSentence({ provision, titleOf }: { provision: Provision; titleOf: TitleOf }) {
  const split = splitWhen(provision.when, titleOf)
  const then = thenWords(provision)
  const said = `${then.length === 0 ? 'nothing is said' : then.join('; ')}.`
  if (!split)
    return (
      <p className="rule">
        {whenWords(provision, titleOf)}
        {'always' in provision.when ? ' ' : ', '}
        {said}
      </p>
    )
  return (
    <div className="rule">
      <p>{split.lead}</p>
      <ol>
        {split.parts.map((part, index) => (
          <li key={index}>
            {part}
            {index < split.parts.length - 1 ? ';' : ','}
          </li>
        ))}
      </ol>
      <p>then {said}</p>
    </div>
  )
}
