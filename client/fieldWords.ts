/** The words for single values of the records: how a hold ended, who signed, why a verdict was worked out. */
import type { Decidable } from '#shared/core/conform.ts'
import type { ReviewGroup } from '#shared/core/reviewQueue.ts'
import type { Detainer, Service, Warrant } from '#shared/record/detainer.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { FindingInput } from '#shared/record/finding.ts'
import type { HoldEnd } from '#shared/record/hold.ts'

export const triggerWord: Record<Evaluation['trigger'], string> = {
  received: 'request received',
  fact_changed: 'a fact changed',
  policy_changed: 'the policy changed',
  asked: 'somebody asked',
}

export const holdEndWord: Record<HoldEnd['because'], string> = {
  expired: 'the time was over',
  picked_up: 'ICE took custody',
  rescinded: 'ICE cancelled the request',
  court_order: 'a court ordered it',
  citizenship_proof: 'proof of citizenship or lawful status',
  released: 'the person was released',
  other: 'another reason',
}

export const endingWord: Record<Detainer['status'], string> = {
  active: 'active',
  rescinded: 'cancelled by ICE',
  superseded: 'replaced by another request',
  closed: 'closed',
  not_ours: 'not ours',
  moved: 'moved with the person',
}

export const warrantWord: Record<Warrant['kind'], string> = {
  'I-200': 'I-200, warrant for arrest',
  'I-205': 'I-205, warrant of removal',
  other_civil: 'other civil paper',
  federal_criminal: 'federal criminal warrant',
  state_criminal: 'state criminal warrant',
  court_order: 'court order',
  unknown: 'kind not known',
}

export const signerWord: Record<Warrant['signedBy'], string> = {
  immigration_officer: 'immigration officer',
  immigration_judge: 'immigration judge',
  federal_judge_or_magistrate: 'federal judge or magistrate',
  state_judge: 'state judge',
  unknown: 'not known',
}

export const signedWord = (signer: Warrant['signedBy']): string =>
  signer === 'unknown' ? 'signer not known' : `signed by ${signerWord[signer]}`

export const serviceWord: Record<Service['how'], string> = {
  in_person: 'in person',
  inmate_mail: 'inmate mail',
  other: 'another way',
}

export const attestWord: Record<FindingInput['source'], string> = {
  own_record: 'our own record',
  court: 'the court',
  ICE: 'ICE',
  database_query: 'a database query',
  document_seen: 'a document seen',
  person: 'the person',
  sheriff: 'the sheriff',
  counsel: 'counsel',
}

export const bondWord: Record<string, string> = {
  none: 'none set',
  not_posted: 'not posted',
  posted: 'posted',
  denied: 'denied',
  unknown: 'not known',
}

/** What each outcome means at the release desk. */
export const outcomeMeans: Record<Decidable, string> = {
  hold: 'Keep the person for ICE past the would-be release, at most as long as the form and the policy allow.',
  notify_only: 'Do not hold. Tell ICE the release date.',
  decline: 'Do not hold. Do not tell ICE the release date.',
  court_process: "Follow the judge's warrant or order as such; the request does not decide.",
  no_action: 'Nothing to do: the request is not active or the person is not in our custody.',
}

/** The same in a few words, beside the choice. */
export const outcomeShort: Record<Decidable, string> = {
  hold: 'keep past the would-be release',
  notify_only: 'no hold, tell ICE the release date',
  decline: 'no hold, no notice',
  court_process: 'the warrant or order decides, not the request',
  no_action: 'not active, or not in our custody',
}

export const reviewGroupWord: Record<ReviewGroup, string> = {
  clock: 'Clock running out',
  against: 'Our own file speaks against the paper',
  duty: 'A duty is overdue',
  release: 'Release within 24 hours',
  late: 'Arrived after the release was set',
  fact: 'A missing fact blocks the rule',
  departs: 'Proposal departs from the policy',
  changed: 'Changed after the decision',
  proposal: 'Proposals to approve',
  open: 'Nothing proposed yet',
  unmatched: 'Person not found yet',
}
