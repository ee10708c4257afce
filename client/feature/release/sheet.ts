/** The release sheet as the API gives it, and the last check of each step. */
import type { Gate, OnRelease } from '#shared/core/releaseGate.ts'
import type { Booking } from '#shared/record/booking.ts'
import type { Contact } from '#shared/record/contact.ts'
import type { ReleaseCheck, ReleaseStepName } from '#shared/record/releaseCheck.ts'
import type { Subject } from '#shared/record/subject.ts'

/** The API's type spells records out; here they have their names again. */
export type Sheet = {
  readonly booking: Booking
  readonly subject: Pick<Subject, 'surname' | 'given' | 'middle' | 'born'>
  readonly requests: readonly OnRelease[]
  readonly contacts: readonly Contact[]
  readonly checks: readonly ReleaseCheck[]
  readonly cleared: { readonly at: string; readonly byName: string } | null
  readonly gate: Gate
}

/** Steps in the order in which the sheet is worked; the duties stand between the requests and the property. */
export const lastCheck = (checks: readonly ReleaseCheck[], step: ReleaseStepName): ReleaseCheck | undefined =>
  checks.findLast(({ did }) => did.step === step)

/** Every request and every paper on the booking, as it stands on the screen. */
export const onScreen = (requests: readonly OnRelease[]) => ({
  detainers: requests.map(({ matter }) => matter.detainer.id),
  warrants: requests.flatMap(({ warrants }) => warrants.map(({ id }) => id)),
})
