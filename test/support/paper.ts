/** Fictional papers and bookings in the shape that the desk types them. */
import type { ReceiveInput } from '#server/action/receiveDetainer.ts'
import { type BookingInput, BookingInput as BookingSchema, type ChargeInput } from '#shared/record/booking.ts'

export const charge = (over: Partial<ChargeInput> = {}): ChargeInput => ({
  title: 'OPERATING WHILE INTOXICATED',
  code: null,
  statute: null,
  class: 'misdemeanor',
  degree: null,
  level: null,
  status: 'pending',
  pcFinding: 'none',
  disposition: null,
  disposedOn: null,
  sentence: null,
  punishable: null,
  wobbler: null,
  incident: null,
  ticks: {},
  ...over,
})

export const booking = (
  over: { number?: string; subject?: BookingInput['subject']; charges?: ChargeInput[]; historyChecked?: boolean } = {},
): BookingInput =>
  BookingSchema.parse({
    number: '26-10498',
    bookedAt: '2026-03-01T02:15:00.000Z',
    subject: { surname: 'LOPEZ GARCIA', given: 'Jose', born: '1975-03-02', aNumber: 'A098-765-432' },
    charges: [charge()],
    historyChecked: true,
    ...over,
  })

export const paper = (over: Partial<ReceiveInput['paper']> = {}): ReceiveInput['paper'] => ({
  form: 'I-247A',
  subject: { surname: 'LOPEZ-GARCIA', given: 'Jose', middle: null, born: '1975-03-02', sex: 'M', citizenship: null, aliases: [] },
  aNumber: 'A098765432',
  fins: null,
  eventNumber: null,
  box: 1,
  reasons: ['final_order'],
  asks: ['hold', 'notify'],
  issuedOn: '2026-03-02',
  receivedAt: '2026-03-03T13:42:00.000Z',
  channel: 'fax',
  issuingOffice: 'Fictional field office',
  officer: null,
  phone: null,
  addressedTo: null,
  addresseeMatches: 'yes',
  operativeOnConvictionOnly: false,
  complete: true,
  supportingDocument: 'none',
  cancelsIssuedOn: null,
  ...over,
})

export const i200: ReceiveInput['warrants'][number] = {
  kind: 'I-200',
  signedBy: 'immigration_officer',
  signerName: null,
  signedOn: null,
  number: null,
  status: 'active',
}
