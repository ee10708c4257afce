/**
 * What a jail's disposition word tells of the charge. The word is written for custody: why this row no longer keeps the person here. Only
 * where the reason could not exist without a finding on the charge does it tell one; everything else leaves the charge unknown.
 */
import type { Charge } from '../record/booking.ts'

type Status = Charge['status']

const WORDS: Readonly<Record<Status, readonly string[]>> = {
  /** A sentence served, credited, fined, paroled or sent to prison presupposes the conviction. */
  convicted: [
    'SENTENCE COMPLETE',
    'MANUAL LABOR CREDIT RELEASE',
    'RELEASED TO TDC',
    'RELEASED TO TDCJ-ID',
    'RELEASED TO TDCJ-STATE JAIL',
    'PAROLE IN ABSENTIA',
    'PAROLE DISCHARGE',
    // A plea of no contest has the effect of a plea of guilty (Tex. Code Crim. Proc. art. 27.02(5)).
    'NO CONTEST',
    // Both leave to pay a fine, and a fine follows a finding of guilt; in the data seen, class C rows but for three.
    'PAID FINE',
    'RELEASED TO PAY',
  ],
  /** The accusation of this row was given up, by court or prosecutor, or never stood against this person. */
  dismissed: [
    'DISMISSAL',
    'NO CHARGES FILED',
    'GRAND JURY NO BILL',
    'PROSECUTOR (CA/DA) REJECTED CHARGE',
    'WRONG PERSON IN CUSTODY',
    'ERROR IN ENTRY',
  ],
  acquitted: ['NOT GUILTY'],
  /** Guilt was not adjudicated (Tex. Code Crim. Proc. art. 42A.101). */
  diverted: ['DEFERRED ADJUDICATION'],
  /** Bond, and the promise to appear, secure a case that is still to be heard. */
  pending: [
    'BOND-PERSONAL RECOGNIZANCE',
    'BOND-SURETY',
    'BOND-100% CASH',
    'BOND FORFIETURE SET ASIDE',
    'PERSONAL BOND REQUIRED BY ART 17.033. CCP',
    'RELEASED TO APPEAR',
    'CASE RESET',
  ],
  unknown: [
    // Who fetched the person says nothing of what the court did.
    'RELEASED TO ICE',
    'RELEASED TO FEDS',
    'RELEASED TO OTHER AGENCY',
    'EXTRADITION',
    'NO EXTRADITION',
    'NO HOLD PER TDCJ',
    'ICE DETAINER RELEASED',
    'ICE DETAINER TIME LIMIT REACHED',
    'ESCAPE',
    'OVERNIGHT STAY ONLY',
    // Probation may follow a conviction or a deferred adjudication, which is none.
    'RECEIVED PROBATION',
    'CONTINUED ON PROBATION',
    // The paper that kept the person here, not the accusation behind it.
    'WARRANT WITHDRAWN',
    // An order to let go, not what became of the case.
    'JUDGE ORDER',
    'RELEASED PER DISTRICT ATTY OFFICE',
    'RELEASED PER DISTRICT CLERK OFFICE',
    // The case lives on in another row or under another name, which this row does not show.
    'CASE INTERGRATED',
    'CHARGE REDUCED',
    'CHARGE REFILED',
    'ENHANCED',
    'REFILED AS FUGITIVE FROM JUSTICE',
    // Sent to another court or to a program, which takes people with and without a conviction.
    'COMMUNITY COURT',
    'RELEASED TO ISF',
    'RELEASED TO SMART',
  ],
}

const byWord = new Map(Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as Status] as const)))

export type Disposed = {
  readonly status: Status
  /** False: no word of the table. */
  readonly known: boolean
}

/** `word` as the jail system wrote it; none at all says only that nothing was entered. */
export function dispositionStatus(word: string | null): Disposed {
  const status = byWord.get((word ?? '').trim().toUpperCase().replace(/\s+/g, ' '))
  return { status: status ?? 'unknown', known: status !== undefined }
}
