/** The one sentence that matters now on a release sheet, and every stop as a sentence that says what to do. */
import type { Gate, Stop } from '#shared/core/releaseGate.ts'
import type { ReleaseStepName } from '#shared/record/releaseCheck.ts'
import type { State } from '#client/part/Mark.tsx'
import { dutyWord } from '#client/releaseWords.ts'

export type Headline = {
  readonly state: State
  readonly says: string
  /** A hold runs until then; the sentence goes on with it. */
  readonly until: string | null
  /** What comes after it in plain type. */
  readonly also: string | null
}

export function headline({ open, mustRelease, stops }: Pick<Gate, 'open' | 'mustRelease' | 'stops'>): Headline {
  const plain = { until: null, also: null }
  const runs = stops.find((stop) => stop.kind === 'holdRuns')
  const toStart = stops.find((stop) => stop.kind === 'holdToStart')
  const judicial = stops.some(({ kind }) => kind === 'judicial')
  const lost = stops.some(({ kind }) => kind === 'holdWithoutAuthority')
  if (judicial)
    return { ...plain, state: 'wait', says: "Do not release for now: a judge's warrant or order stands. Follow it as such." }
  if (runs) return { state: 'clock', says: 'Do not release yet: hold runs until', until: runs.until, also: null }
  if (toStart)
    return {
      ...plain,
      state: 'clock',
      says: 'Do not release yet: it is decided to hold, and the hold has not started. Start it, or have it decided otherwise.',
    }
  if (mustRelease || lost) {
    const also = open ? 'Everything is checked. The sheet can be printed.' : `${things(stops.length)} still open on this sheet.`
    return { state: 'free', says: 'Release now: keeping this person longer has no authority.', until: null, also }
  }
  if (open) return { ...plain, state: 'done', says: 'Everything is checked. The sheet can be printed.' }
  return {
    ...plain,
    state: 'wait',
    says: stops.length === 1 ? '1 thing stops this release.' : `${stops.length} things stop this release.`,
  }
}

const things = (count: number): string => (count === 1 ? '1 thing is' : `${count} things are`)

/** `logNumber`: that of a request. `time`: an instant as the office reads it. */
export function sayStop(stop: Stop, logNumber: (detainerId: string) => string, time: (instant: string) => string): string {
  if (stop.kind === 'step') return STEP[stop.step]
  const request = `request ${logNumber(stop.detainerId)}`
  switch (stop.kind) {
    case 'unseen':
      return `${capital(request)}, or a paper with it, came after step 3 was taken. Look at it and take the step again.`
    case 'duty':
      return `${dutyWord(stop.name)} (${request}): not answered for yet.`
    case 'judicial':
      return `A judge's warrant or order came with ${request}. It is its own authority: follow it, or have it recorded as vacated or expired.`
    case 'holdToStart':
      return `It is decided to hold on ${request}, and nobody has started the hold. Start it with its paper (it can last until ${time(stop.until)} at the most), or have a supervisor decide otherwise.`
    case 'holdRuns':
      return `The hold of ${request} runs until ${time(stop.until)}.`
    case 'holdWithoutAuthority':
      return `${LOST[stop.why](request)} End the hold and let the person go.`
  }
}

const STEP: Record<ReleaseStepName, string> = {
  authority: 'The paper that ends the custody was not seen yet.',
  identity: 'The person was not identified yet.',
  holds: 'Requests and warrants were not looked at yet.',
  property: 'Property was not handed over yet.',
  second: 'No second person has looked at all of it as it stands now.',
}

const LOST = {
  time: (request: string) => `The time of the hold of ${request} is over.`,
  cancelled: (request: string) => `${capital(request)} is no longer active, and its hold still runs.`,
  notDecided: (request: string) => `The decision on ${request} is no longer to hold.`,
  turned: (request: string) => `By the policy as it reads the facts now, nobody may be held on ${request}.`,
} as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where on the sheet a stop is shown. */
export const placeOf = (stop: Stop): ReleaseStepName | 'duties' =>
  stop.kind === 'step' ? stop.step : stop.kind === 'duty' ? 'duties' : 'holds'

/** The places of the sheet from top to bottom. */
export const PLACES = ['authority', 'identity', 'holds', 'duties', 'property', 'second'] as const

export const numberOf = (stop: Stop): number => PLACES.indexOf(placeOf(stop)) + 1

/** The step to take now: the first that can be taken and is not. */
export const nextPlace = (stops: readonly Stop[]): (typeof PLACES)[number] | undefined => {
  const open = stops.filter(({ kind }) => kind === 'step' || kind === 'unseen' || kind === 'duty').map(placeOf)
  return PLACES.find((place) => open.includes(place))
}
