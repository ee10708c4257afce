/** What the paper offers for a field of the draft: whether it stands there already, whether the field is empty, and the draft with it taken. */
import { formEdition } from '#shared/core/formEdition.ts'
import { foldNumber } from '#shared/core/foldName.ts'
import type { Offer } from '#shared/record/paperReading.ts'
import { typedDay } from '#client/time.ts'
import { formWord } from '#client/wording.ts'
import type { DraftPaper } from './draft.ts'
import { withBox, withForm, withReasons } from './withForm.ts'

const SUBJECT = 'subject.'

type Typed = string | number | readonly string[] | null

const typedIn = (paper: DraftPaper, field: Offer['field']): Typed =>
  field.startsWith(SUBJECT)
    ? paper.subject[field.slice(SUBJECT.length) as keyof DraftPaper['subject']]
    : paper[field as Exclude<Offer['field'], `subject.${string}`>]

export function isEmpty(paper: DraftPaper, { field }: Offer): boolean {
  const typed = typedIn(paper, field)
  return Array.isArray(typed) ? typed.length === 0 : typed === null || typed === ''
}

/** Letter case, spaces and the leading letter of a number make no difference. */
export function isTaken(paper: DraftPaper, { field, value }: Offer): boolean {
  const typed = typedIn(paper, field)
  if (field === 'aNumber') return foldNumber(plain(typed)) === foldNumber(value)
  return plain(typed) === plain(value)
}

const plain = (value: Typed): string =>
  typeof value === 'object' ? (value ?? []).toSorted().join() : String(value).trim().toUpperCase()

export function takeOffer(paper: DraftPaper, offer: Offer): DraftPaper {
  switch (offer.field) {
    case 'form':
      return withForm(paper, offer.value)
    case 'box':
      return withBox(paper, offer.value)
    case 'reasons':
      return withReasons(paper, offer.value)
    default:
      return offer.field.startsWith(SUBJECT)
        ? { ...paper, subject: { ...paper.subject, [offer.field.slice(SUBJECT.length)]: offer.value } }
        : { ...paper, [offer.field]: offer.value }
  }
}

export function sayOffer(paper: DraftPaper, offer: Offer): string {
  switch (offer.field) {
    case 'form':
      return formWord(offer.value)
    case 'asks':
      return offer.value.join(', ')
    case 'reasons':
      return offer.value.map((id) => wordsOf(paper, id)).join('; ')
    case 'issuedOn':
    case 'cancelsIssuedOn':
    case 'subject.born':
      return typedDay(offer.value)
    default:
      return String(offer.value)
  }
}

const wordsOf = (paper: DraftPaper, id: string): string =>
  formEdition(paper.form)
    ?.reasons.find((reason) => reason.id === id)
    ?.words.toLowerCase() ?? id.replaceAll('_', ' ')
