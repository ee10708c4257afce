/** The words of the printed documents for single values of the records, in English. */
import type { Decision } from '#shared/record/decision.ts'
import type { Detainer, Warrant } from '#shared/record/detainer.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { ClauseRef, Modality } from '#shared/record/verdict.ts'

/** `HERNANDEZ-LOPEZ, Maria T.` */
export function nameOf({ surname, given, middle }: Pick<Subject, 'surname' | 'given' | 'middle'>): string {
  const initial = middle?.length === 1 ? `${middle}.` : middle
  return [surname.toUpperCase(), [given, initial].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

export const formWord = (form: string): string =>
  form === 'other' ? 'another form or letter' : `form ${form.replace(/_(\d+)/, ' ($1)')}`

export const plainWord = (value: string): string => value.replaceAll('_', ' ')

export const outcomeWord: Record<NonNullable<Decision['outcome']>, string> = {
  hold: 'Hold',
  notify_only: 'Notify only: no hold, ICE is told the release date',
  decline: 'Decline: no hold, ICE is not told the release date',
  court_process: "The judge's warrant or order is followed as such; the request does not decide",
  no_action: 'No action: the request is not active or the person is not in custody',
}

export const modalityWord: Record<Modality | 'undetermined', string> = {
  must: 'must',
  may: 'may',
  must_not: 'must not',
  silent: 'says nothing',
  undetermined: 'not decided: a fact is missing',
}

export const endingWord: Record<Detainer['status'], string> = {
  active: 'active',
  rescinded: 'cancelled by ICE',
  superseded: 'replaced by another request',
  closed: 'closed',
  moved: 'gone with the person to another agency',
  not_ours: 'not addressed to this office, or nobody here by that name',
}

export const signerWord: Record<Warrant['signedBy'], string> = {
  immigration_officer: 'an immigration officer',
  immigration_judge: 'an immigration judge',
  federal_judge_or_magistrate: 'a federal judge or magistrate',
  state_judge: 'a state judge',
  unknown: 'somebody not known',
}

export const warrantWord: Record<Warrant['kind'], string> = {
  'I-200': 'I-200, warrant for arrest',
  'I-205': 'I-205, warrant of removal',
  other_civil: 'other civil paper',
  federal_criminal: 'federal criminal warrant',
  state_criminal: 'state criminal warrant',
  court_order: 'court order',
  unknown: 'paper of a kind not known',
}

export const clauseWords = ({ clause, citation }: ClauseRef): string => `Clause ${clause} [${citation}]`
