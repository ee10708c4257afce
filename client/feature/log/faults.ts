/** What is still missing or contradicts itself, by field, in the words of the server's own faults; found before anything is sent. */
import { identify } from '#shared/core/identify.ts'
import { sayCode } from '#client/words.ts'
import type { Draft } from './draft.ts'

export type Faults = Readonly<Record<string, string>>

/** `differs`: the booking that was picked contradicts the paper in some identifier. */
export function faultsOf(draft: Draft, differs: boolean): Faults {
  const { paper, match, service, findings } = draft
  const faults: Record<string, string> = {}
  if (paper.receivedAt === null) faults['paper.receivedAt'] = 'Give the date and time at which the paper arrived.'
  if (paper.subject.surname.trim() === '') faults['paper.subject.surname'] = 'Type the surname as it stands on the paper.'
  if (match === null && draft.searched === null) faults['match'] = 'Pick the booking, or say that nobody was found.'
  if (match === null && draft.searched?.trim() === '')
    faults['searched'] = 'Write down what was searched, for example name and birth date.'
  if (match && !identified(match)) faults['match.identifiers'] = sayCode('detainer.needsIdentifiers')
  if (match && differs && !match.note?.trim()) faults['match.note'] = 'Say why it is the same person although something differs.'
  if (paper.asks.length === 0 && paper.cancelsIssuedOn === null)
    faults['paper.asks'] = 'Tick what the request asks for, or give the date of the detainer that it cancels.'
  if (service && service.servedAt === null)
    faults['service.servedAt'] = 'Give the date and time at which the copy was handed over.'
  if (service && service.by.trim() === '') faults['service.by'] = 'Type who served it.'
  for (const finding of findings) {
    if (finding.value !== undefined && finding.source === null) faults[`source.${finding.fact}`] = 'Say who attests it.'
  }
  return faults
}

const identified = (match: Parameters<typeof identify>[0]): boolean => {
  try {
    identify(match, [])
    return true
  } catch {
    return false
  }
}

/** The server counts the findings that were sent; the screen knows them by their fact. */
export const fieldOfFault = (path: string, facts: readonly string[]): string =>
  path.replace(/^findings\.(\d+)/, (_all, index: string) => `finding.${facts[Number(index)]}`)
