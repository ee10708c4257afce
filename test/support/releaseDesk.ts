/** A person about to walk out, and what is done at the release desk, each act as the person who is signed in and at the time that it is. */
import { boardOf } from '#shared/core/board.ts'
import { standing } from '#shared/core/standing.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import type { DecisionInput } from '#shared/record/decision.ts'
import { arrived } from './arrived.ts'
import type { ContactInput } from '#shared/record/contact.ts'
import { once } from './office.ts'
import { pdfText } from './pdfText.ts'

export const WALKS_OUT = '2026-03-03T13:55:00.000Z'
export const RECEIPT = 'Bond receipt 4417'
export const DUE = { wouldBeReleasedAt: WALKS_OUT, releaseEvidence: RECEIPT }

const FAX = {
  to: 'ice',
  whom: 'Field office, duty desk',
  number: '555-0100',
  method: 'fax',
  told: 'release_date',
  result: 'sent',
  at: WALKS_OUT,
  language: null,
  proof: null,
  against: null,
} as const

export async function releaseDesk(over: Parameters<typeof arrived>[0] = {}) {
  const office = await arrived(over)
  const { as, detainer, seen, services } = office
  const bookingId = office.booked.id
  const reyes = () => as('jailStaff', 'reyes')
  const stone = () => as('supervisor', 'stone')
  type Caller = ReturnType<typeof as>
  type Step = Parameters<Caller['release']['check']>[0]['do']['did']
  type Document = Parameters<Caller['document']['make']>[0]['do']

  const sheet = () => reyes().release.sheet({ bookingId })
  const check = (did: Step, by = reyes()) => by.release.check(once({ bookingId, did }))
  const matter = async (id = detainer.id) => (await reyes().detainer.byId({ id })).matter
  return {
    ...office,
    bookingId,
    reyes,
    stone,
    sheet,
    check,
    matter,
    /** The custody as the booking dialog sends it: what is not said stays as on a booking that nobody has touched. */
    custody: async (change: object) => {
      const { version } = (await reyes().booking.byId({ id: bookingId })).booking
      return reyes().booking.changeCustody(once({ bookingId, version, ...STILL_HERE, ...change }))
    },
    decide: async (outcome: DecisionInput['outcome'] = 'hold', reason = '') =>
      stone().decision.decide(once({ ...(await seen()), outcome, reason })),
    start: (given: object = {}) =>
      reyes().hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: RECEIPT, ...given })),
    /** What stops the release now, each in one word. */
    stops: async () => (await sheet()).gate.stops.map((stop) => (stop.kind === 'step' ? stop.step : stop.kind)),
    mustGo: async () => (await sheet()).gate.mustRelease,
    checkAll: async () => {
      const { requests } = await sheet()
      const warrants = requests.flatMap((one) => one.warrants.map(({ id }) => id))
      await check({ step: 'authority', paper: RECEIPT })
      await check({ step: 'identity', identifiers: ['name_and_birth', 'booking_number'] })
      await check({ step: 'holds', detainers: requests.map((one) => one.matter.detainer.id), warrants })
      await check({ step: 'property', note: 'Bag 12' })
    },
    /** `but`: the name of a duty that stays open. */
    answerDuties: async (but?: string) => {
      const { requests } = await sheet()
      for (const { matter: one, duties } of requests)
        for (const { duty } of duties.filter((standing) => standing.duty.name !== but))
          await reyes().release.recordDuty(
            once({
              detainerId: one.detainer.id,
              name: duty.name,
              state: 'done' as const,
              at: WALKS_OUT,
              note: 'Form 12, signed',
            }),
          )
    },
    /** ICE is told the release date by fax unless it is said otherwise. */
    tell: (over: Partial<ContactInput> = {}) => reyes().release.recordContact(once({ ...FAX, detainerId: detainer.id, ...over })),
    serve: (servedAt: string) =>
      reyes().detainer.serve(once({ detainerId: detainer.id, version: 1, service: { servedAt, how: 'in_person', by: 'REYES' } })),
    clear: () => reyes().release.clear(once({ bookingId })),
    print: async (document: Document) =>
      pdfText(Buffer.from((await reyes().document.make(once<Document>(document))).pdf, 'base64')),
    /** The hold board as everybody sees it now. */
    board: async () => boardOf((await reyes().release.board({ since: null })).rows, services.now()),
    standing: async (id = detainer.id) => standing(await matter(id), services.now()),
    timeline: async () => (await office.page()).timeline,
  }
}

/** Everything that can be printed of one request and its booking, in one text each. */
export async function printed(desk: Awaited<ReturnType<typeof releaseDesk>>): Promise<Record<string, string>> {
  const { detainer, bookingId } = desk
  const documents = [
    { kind: 'notice', detainerId: detainer.id },
    { kind: 'reply', detainerId: detainer.id },
    { kind: 'decision', detainerId: detainer.id },
    { kind: 'face', bookingId },
  ] as const
  const pages: Record<string, string> = {}
  for (const document of documents) pages[document.kind] = await desk.print(document)
  return pages
}
