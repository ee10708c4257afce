/** Yes, no or not known: a shape and a word, so that it reads without colour. */
import type { Truth as Value } from '#shared/record/verdict.ts'

const SAYS = { true: ['✓', 'yes'], false: ['✕', 'no'], unknown: ['?', 'not known'] } as const

export function Truth({ value }: { value: Value }) {
  const [shape, word] = SAYS[`${value}`]
  return (
    <span className="truth" data-truth={`${value}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  )
}
