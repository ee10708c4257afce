/** The words of the release desk: the steps of the sheet, what became of a duty, who was told what and how. */
import type { DutyStanding } from '#shared/core/dutiesNow.ts'
import type { ContactInput } from '#shared/record/contact.ts'
import type { IDENTIFIERS, ReleaseStep, ReleaseStepName } from '#shared/record/releaseCheck.ts'

export const stepWord: Record<ReleaseStepName, string> = {
  authority: 'Authority seen',
  identity: 'Identity',
  holds: 'Requests and warrants',
  property: 'Property',
  second: 'Second person',
}

export const identifierWord: Record<(typeof IDENTIFIERS)[number], string> = {
  name_and_birth: 'name and birth date',
  booking_number: 'booking number',
  photo: 'photo',
  fingerprint: 'fingerprint',
}

/** What was checked, in a few words. */
export function sayStep(did: ReleaseStep): string {
  switch (did.step) {
    case 'authority':
      return did.paper
    case 'identity':
      return did.identifiers.map((one) => identifierWord[one]).join(', ')
    case 'holds':
      return `${count(did.detainers.length, 'request')}, ${count(did.warrants.length, 'warrant')} looked at`
    case 'property':
      return did.note
    case 'second':
      return 'looked at all of it'
  }
}

export const count = (number: number, noun: string): string => `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`

export const dutyStateWord: Record<DutyStanding['state'], string> = {
  open: 'open',
  overdue: 'overdue',
  perhaps: 'depends on a missing fact',
  done: 'done',
  waived: 'waived',
  not_allowed: 'not allowed',
}

/** `tell_person_of_request` as people say it: "Tell person of request". */
export const dutyWord = (name: string): string => {
  const words = name.replaceAll('_', ' ').replace(/\bice\b/g, 'ICE')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const contactedWord: Record<ContactInput['to'], string> = {
  ice: 'ICE',
  person: 'the person',
  counsel: 'counsel',
  designee: 'whom the person named',
  judge: 'judge or court',
  agency: 'another agency',
  other: 'somebody else',
}

export const methodWord: Record<ContactInput['method'], string> = {
  phone: 'by phone',
  fax: 'by fax',
  email: 'by e-mail',
  in_person: 'in person',
  mail: 'by mail',
  portal: 'by portal',
}

export const toldWord: Record<ContactInput['told'], string> = {
  release_date: 'the release date',
  decision: 'the decision',
  copy_of_request: 'a copy of the request',
  interview: 'that ICE asks for an interview',
  citizenship_claim: 'a claim of citizenship',
  other: 'something else',
}

export const resultWord: Record<ContactInput['result'], string> = {
  reached: 'reached',
  sent: 'sent',
  left_message: 'left a message',
  no_answer: 'no answer',
  refused: 'refused to take it',
}
