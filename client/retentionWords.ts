/** The words of the schedule: the series, what goes with each, from when it counts; and what a legal hold is on. */
import type { LegalHold, RetentionRule, Series } from '#shared/record/retention.ts'

export const seriesWord: Readonly<Record<Series, readonly [name: string, from: string, goes: string]>> = {
  requests: [
    'Requests with their decisions',
    'the last that happened to it: the person left, it ceased to stand, the hold ended',
    'what the paper says, reasons, facts, trail, files, contacts',
  ],
  bookings: ['Bookings and persons', 'the release, once no request is left on it', 'names, numbers, charges, convictions'],
  papers: ['Papers as files', 'the end of its request', 'the file; the typed request stays'],
  inquiries: [
    'Inquiries and letters',
    'the answer was sent, or it was withdrawn',
    'who asked what, searches, our copy of the letter',
  ],
  lists: ['Outside lists', 'it was taken in, or answered', 'cells of the rows, our letters'],
  looks: ['Looks and searches', 'the look', 'what was typed and why; who and when stay'],
  answers: ['Kept answers to calls', 'the call', 'the answer; the call is still not done twice'],
}

export const holdReachWord: Readonly<Record<LegalHold['reach'], string>> = {
  person: 'a person with all their records',
  booking: 'a booking with its requests',
  request: 'a request',
  inquiry: 'an inquiry',
  everything: 'everything',
}

export const ruleWords = ({ count, unit }: Pick<RetentionRule, 'count' | 'unit'>): string =>
  count === null ? 'without end' : `${count} ${count === 1 ? unit.slice(0, -1) : unit}`
