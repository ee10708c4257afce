/** Bookings that may be the person's: by what was typed to find them, else by the numbers, the name and the birth date on the paper. */
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { foldNumber } from '#shared/core/foldName.ts'
import { type FoundBooking, foundBookings } from '#client/foundBookings.ts'
import { useTRPC } from '#client/trpc.ts'
import type { DraftPaper } from './draft.ts'

export type Candidate = FoundBooking

const MOST = 8

export function useCandidates(paper: Pick<DraftPaper, 'subject' | 'aNumber' | 'fins'>, typed: string, enabled: boolean) {
  const trpc = useTRPC()
  const [settled] = useDebouncedValue(JSON.stringify(question(paper, typed)), 180)
  const asked: ReturnType<typeof question> = enabled ? JSON.parse(settled) : null
  const answer = useQuery(trpc.person.find.queryOptions(asked ?? skipToken, { placeholderData: keepPreviousData }))
  return {
    asked: asked !== null,
    busy: answer.isFetching,
    error: answer.error,
    candidates: asked === null ? [] : foundBookings(answer.data).slice(0, MOST),
  }
}

/** What is typed to find somebody counts alone. */
function question({ subject, aNumber, fins }: Pick<DraftPaper, 'subject' | 'aNumber' | 'fins'>, typed: string) {
  const text = typed.trim()
  if (text.length >= 2) return { text }
  const { surname, given, middle, born } = subject
  const numbers = [aNumber, fins].filter((number): number is string => foldNumber(number ?? '').length >= 5)
  const whole = born?.length === 10 ? born : null
  if (surname.trim().length < 2 && numbers.length === 0 && whole === null) return null
  return { surname, given, middle, born: whole, numbers }
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
