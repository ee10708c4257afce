/** A request as the texts that a released copy is made of; what the log does not have is null. */
import type { RecordValues } from '#shared/core/inquiry/releasedCopy.ts'
import type { Charge } from '#shared/record/booking.ts'
import type { Detainer, Warrant } from '#shared/record/detainer.ts'
import type { Matter } from '#shared/record/matter.ts'
import { minuteOf } from './timeText.ts'
import { endingWord, formWord, nameOf, outcomeWord, plainWord, signerWord, warrantWord } from './word.ts'

export type WholeRequest = {
  readonly detainer: Detainer
  readonly matter: Matter
  readonly warrants: readonly Warrant[]
  readonly charges: readonly Charge[]
}

export function recordValues({ detainer, matter, warrants, charges }: WholeRequest, zone: string): RecordValues {
  const at = (instant: string | null | undefined): string | null => (instant ? minuteOf(instant, zone) : null)
  const { decided, hold, booking } = matter
  return {
    number: detainer.number,
    form: formWord(detainer.form),
    asks: detainer.asks.map(plainWord).join(', ') || null,
    issuedOn: detainer.issuedOn,
    issuingOffice: detainer.issuingOffice,
    officer: detainer.officer,
    receivedAt: at(detainer.receivedAt),
    channel: plainWord(detainer.channel),
    addressedTo: detainer.addressedTo,
    warrants: warrants.map(({ kind, signedBy }) => `${warrantWord[kind]}, signed by ${signerWord[signedBy]}`).join('; ') || null,
    status: endingWord[detainer.status],
    outcome: decided?.outcome ? outcomeWord[decided.outcome] : 'not decided',
    decidedAt: at(decided?.happenedAt ?? decided?.at),
    reason: decided?.reason || null,
    holdStarted: at(hold?.startedAt),
    holdEnded: at(hold?.endedAt),
    name: nameOf(detainer.subject),
    born: detainer.subject.born,
    sex: detainer.subject.sex,
    citizenship: detainer.subject.citizenship,
    aNumber: detainer.aNumber,
    fins: detainer.fins,
    eventNumber: detainer.eventNumber,
    bookingNumber: booking?.number ?? null,
    charges: charges.map(({ title, status }) => `${title} (${plainWord(status)})`).join('; ') || null,
    releasedAt: at(booking?.releasedAt),
  }
}
