/** Bookings that may be the person's: by what was typed to find them, else by the numbers, the name and the birth date on the paper. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { foldName, foldNumber } from '#shared/core/foldName.ts'
import { readDay } from '#client/time.ts'
import { type Answer, useTRPC } from '#client/trpc.ts'
import type { DraftPaper } from './draft.ts'

export type Candidate = Answer['booking']['find'][number]

const MOST = 8

export function useCandidates(paper: Pick<DraftPaper, 'subject' | 'aNumber' | 'fins'>, typed: string, enabled: boolean) {
  const trpc = useTRPC()
  const [asked] = useDebouncedValue(questions(paper, typed).join('\n'), 180)
  const texts = enabled && asked !== '' ? asked.split('\n') : []
  return useQueries({
    queries: texts.map((text) => trpc.booking.find.queryOptions({ text }, { placeholderData: keepPreviousData })),
    combine: (answers) => ({
      asked: texts,
      busy: answers.some((answer) => answer.isFetching),
      error: answers.find((answer) => answer.error)?.error ?? null,
      candidates: [
        ...new Map(answers.flatMap((answer) => (answer.data ?? []).map((one) => [one.bookingId, one]))).values(),
      ].slice(0, MOST),
    }),
  })
}

/** What is typed to find somebody counts alone; a date may be typed as the office types it. */
function questions({ subject, aNumber, fins }: Pick<DraftPaper, 'subject' | 'aNumber' | 'fins'>, typed: string): string[] {
  const found = typed.trim().replace(/\d{1,2}\/\d{1,2}\/\d{4}/, (date) => readDay(date) ?? date)
  if (found.length >= 2) return [found]
  const numbers = [aNumber, fins].filter((number): number is string => foldNumber(number ?? '').length >= 5)
  const names = [foldName(subject.surname, subject.given), foldName(subject.surname)].filter((name) => name.length >= 2)
  const born = subject.born?.length === 10 ? [subject.born] : []
  return [...new Set([...numbers, ...names.slice(0, 1), ...born, ...names.slice(1)])]
}

/** What was searched, in words, for the record of a request whose person was not found. */
export function saySearched({ subject, aNumber, fins }: Pick<DraftPaper, 'subject' | 'aNumber' | 'fins'>, typed: string): string {
  const parts = [
    subject.surname && `name ${[subject.surname, subject.given].filter(Boolean).join(', ')}`,
    subject.born && `birth date ${subject.born}`,
    aNumber && `A-number ${aNumber}`,
    fins && `subject ID ${fins}`,
    typed.trim() && `“${typed.trim()}”`,
  ].filter(Boolean)
  return parts.length === 0 ? '' : `Our bookings were searched by ${parts.join('; ')}. Nobody was found.`
}
