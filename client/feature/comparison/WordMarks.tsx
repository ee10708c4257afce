/** One side of two sentences: what only this one says is marked, struck through on the earlier side and bold on the later one. */
import { wordChanges } from '#shared/core/wordChanges.ts'

type Props = { readonly before: string; readonly after: string; readonly side: 'before' | 'after' }

export function WordMarks({ before, after, side }: Props) {
  const shown = wordChanges(before, after).filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'))
  return shown.map(({ kind, text }, index) => (
    <span key={index}>
      {index > 0 && ' '}
      {kind === 'removed' ? <del>{text}</del> : kind === 'added' ? <ins>{text}</ins> : text}
    </span>
  ))
}
