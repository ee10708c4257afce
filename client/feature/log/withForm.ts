/** Another edition has other boxes: what the new one does not print is taken back, and what it asks by default is ticked. */
import { formEdition } from '#shared/core/formEdition.ts'
import type { Paper } from '#shared/record/detainer.ts'
import type { DraftPaper } from './draft.ts'

export function withForm(paper: DraftPaper, form: Paper['form']): DraftPaper {
  const edition = formEdition(form)
  if (!edition) return { ...paper, form }
  const before = formEdition(paper.form)
  const asDefault = !before || [...paper.asks].toSorted().join() === [...before.asks].toSorted().join()
  const reasons = paper.reasons.filter((id) => edition.reasons.some((reason) => reason.id === id))
  const next = {
    ...paper,
    form,
    asks: asDefault ? [...edition.asks] : paper.asks,
    operativeOnConvictionOnly: edition.operativeOnConviction && paper.operativeOnConvictionOnly,
    cancelsIssuedOn: edition.cancelBox || form === 'other' ? paper.cancelsIssuedOn : null,
  }
  return edition.hasBox2 && paper.box === 2 ? { ...next, box: 2, reasons: [] } : withReasons(next, reasons)
}

/** A ticked reason is a ticked box 1; the I-247N has reasons, but states no probable cause. Box 2 has none. */
export function withReasons(paper: DraftPaper, reasons: string[]): DraftPaper {
  const ticked = reasons.length > 0 && paper.form !== 'I-247N'
  const emptied = paper.box === 1 && formEdition(paper.form)?.hasBox2 === true
  return { ...paper, reasons, box: ticked || emptied ? 1 : null }
}

export const withBox = (paper: DraftPaper, box: 1 | 2 | null): DraftPaper => ({
  ...paper,
  box,
  reasons: box === 1 ? paper.reasons : [],
})
