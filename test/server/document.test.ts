/** The printed documents of a request and of a booking: what stands in them, who may make them, and that the ledger knows each by its hash. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ROLES, permits } from '#shared/core/permit.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

type Office = Awaited<ReturnType<typeof arrived>>
type Input = Parameters<Office['clerk']['document']['make']>[0]['do']

const bytesOf = (pdf: string): Buffer => Buffer.from(pdf, 'base64')
const make = async ({ clerk }: Pick<Office, 'clerk'>, input: Input) =>
  pdfText(bytesOf((await clerk.document.make(once(input))).pdf))
const shows = (text: string, ...parts: string[]) => expect(parts.filter((part) => !text.includes(squeezed(part)))).toEqual([])

const WALKS_OUT = '2026-03-03T13:55:00.000Z'
const custody = (office: Office) =>
  office.clerk.booking.changeCustody(
    once({
      bookingId: office.booked.id,
      version: 1,
      custody: 'in_custody' as const,
      wouldBeReleasedAt: WALKS_OUT,
      releaseEvidence: 'Bond receipt 4417',
    }),
  )
const decide = async (office: Office, outcome: 'hold' | 'notify_only' | 'decline', reason = '') =>
  office.supervisor.decision.decide(once({ ...(await office.seen()), outcome, reason }))

describe('the notice to the person', () => {
  it('says that it is a request and no order, what is intended by which clause, until when, and leaves room to sign', async () => {
    const office = await arrived()
    await custody(office)
    await decide(office, 'hold')
    const text = await make(office, { kind: 'notice', detainerId: office.detainer.id })
    shows(text, 'It is a request. It is not an order of a judge.', 'form I-247A', 'On Tuesday, March 3, 2026, 07:42 (UTC-06:00)')
    shows(
      text,
      'Yes. The office intends to do this.',
      'Clause 5',
      'until Thursday, March 5, 2026, 07:55 (UTC-06:00) at the latest',
    )
    shows(text, 'Language in which this was read or explained', 'booking 26-10498', 'LOPEZ GARCIA, Jose')
    shows(text, 'signed by an immigration officer, not by a judge')
  })

  it('says the same in Spanish', async () => {
    const office = await arrived()
    await decide(office, 'hold')
    const text = await make(office, { kind: 'notice', detainerId: office.detainer.id, language: 'es' })
    shows(text, 'Es una solicitud. No es una orden de un juez.', 'Sí. La oficina piensa hacerlo.', 'Fecha y hora')
    shows(text, 'como máximo 48 horas después del momento en que de otro modo saldría libre', 'martes, 3 de marzo de 2026')
  })

  it('keeps nobody for a request that was not decided, was declined, or was cancelled', async () => {
    const office = await arrived({ charges: [listed({ status: 'pending' })] })
    const notice: Input = { kind: 'notice', detainerId: office.detainer.id }
    shows(await make(office, notice), 'Not decided yet.', 'Nobody is kept here on a request that has not been decided.')
    await decide(office, 'decline')
    shows(await make(office, notice), 'No. The office does not intend to do this.', 'does not intend to keep you for ICE')
    const { detainer } = await office.page()
    const close = { detainerId: detainer.id, version: detainer.version, status: 'rescinded' as const, note: 'by fax' }
    await office.clerk.detainer.close(once(close))
    const text = await make(office, notice)
    shows(text, 'ICE has cancelled this request.')
    expect(text).not.toContain(squeezed('What ICE asks, and what'))
  })
})

describe('the decision sheet', () => {
  it('has the decision with who, when and why, every action, the clause and the facts with their sources', async () => {
    const office = await arrived({ charges: [listed({ status: 'pending' })] })
    await decide(office, 'hold', 'The sheriff says so.')
    const text = await make(office, { kind: 'decision', detainerId: office.detainer.id })
    shows(text, 'DEPARTS FROM THE POLICY', 'by STONE', 'Reason: The sheriff says so.', 'let ICE interview the person')
    shows(
      text,
      'Holds, because any charge: status is pending',
      'ARMED ROBBERY',
      'the paper, received by fax',
      'more, which stand in the log',
    )
  })
})

describe('the reply to ICE', () => {
  it('gives the decision and the clause, and names the person as ICE did', async () => {
    const office = await arrived({ office: { policyIds: ['philadelphia_eo_5_16'] } })
    await custody(office)
    await decide(office, 'decline')
    const text = await make(office, { kind: 'reply', detainerId: office.detainer.id })
    shows(text, 'LOPEZ-GARCIA, Jose', 'The office will not hold the person.', 'The office will not tell ICE the release date.')
    for (const kept of ['26-10498', '07:55', 'Bond receipt']) expect(text).not.toContain(squeezed(kept))
  })
})

describe('the face sheet', () => {
  it('shows a cancelled request only as cancelled, and papers by who signed them', async () => {
    const office = await arrived()
    const { id, version } = office.detainer
    const face: Input = { kind: 'face', bookingId: office.booked.id }
    shows(await make(office, face), '2026-00001, form I-247A, asks: hold, notify', 'not decided', 'an immigration officer')
    await office.clerk.detainer.close(once({ detainerId: id, version, status: 'rescinded' as const, note: 'by fax' }))
    const text = await make(office, face)
    shows(text, 'CANCELLED BY ICE', 'ARMED ROBBERY', "Judge's warrants and orders")
    expect(text).not.toContain('asks:hold')
  })

  it('says on top until when the person must be free while a hold runs', async () => {
    const office = await arrived()
    await custody(office)
    await decide(office, 'hold')
    const start = { detainerId: office.detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
    await office.clerk.hold.start(once(start))
    const text = await make(office, { kind: 'face', bookingId: office.booked.id })
    shows(text, 'Request 2026-00001: a hold is running; must be free by 2026-03-05 07:55')
  })
})

describe('the release sheet', () => {
  it('is refused while something stops the release, and then names who checked each step', async () => {
    const office = await arrived({ charges: [listed({ status: 'pending' })] })
    const { clerk, supervisor, booked, detainer } = office
    await custody(office)
    const release: Input = { kind: 'release', bookingId: booked.id }
    await expect(clerk.document.make(once(release))).rejects.toThrow('release.stopped')
    const { duties } = await clerk.release.duties({ detainerId: detainer.id })
    for (const { duty } of duties)
      await clerk.release.recordDuty(
        once({ detainerId: detainer.id, name: duty.name, state: 'done' as const, at: WALKS_OUT, note: 'Fax 12' }),
      )
    const warrants = (await clerk.release.sheet({ bookingId: booked.id })).requests.flatMap((one) =>
      one.warrants.map(({ id }) => id),
    )
    const check = (by: typeof clerk, did: Parameters<typeof clerk.release.check>[0]['do']['did']) =>
      by.release.check(once({ bookingId: booked.id, did }))
    await check(clerk, { step: 'authority', paper: 'Bond receipt 4417' })
    await check(clerk, { step: 'identity', identifiers: ['name_and_birth', 'booking_number'] })
    await check(clerk, { step: 'holds', detainers: [detainer.id], warrants })
    await check(clerk, { step: 'property', note: 'Bag 12' })
    await check(supervisor, { step: 'second' })
    shows(await make(office, release), 'Nothing stops this release', 'Bag 12', 'STONE, 2026-03-03 08:00-06:00', 'Second person')
  })
})

describe('making a document', () => {
  it('stands in the ledger with what, for which request and the hash of the bytes, and is sent once', async () => {
    const office = await arrived()
    const call = once<Input>({ kind: 'notice', detainerId: office.detainer.id, language: 'es' })
    const made = await office.clerk.document.make(call)
    expect(await office.clerk.document.make(call)).toEqual(made)
    expect(createHash('sha256').update(bytesOf(made.pdf)).digest('hex')).toBe(made.sha256)
    expect(made.name).toBe('notice-2026-00001-es.pdf')
    const entries = (await office.page()).timeline.filter(({ act }) => act === 'document.made')
    const detail = { kind: 'notice', language: 'es', number: '2026-00001', sha256: made.sha256 }
    expect(entries).toMatchObject([{ actorName: 'REYES', detainerId: office.detainer.id, bookingId: office.booked.id, detail }])
  })

  it('is for those who write facts, and needs a record that is there', async () => {
    const office = await arrived()
    const face: Input = { kind: 'face', bookingId: office.booked.id }
    const answers = await Promise.all(
      ROLES.map((role) =>
        office
          .as(role, 'somebody')
          .document.make(once(face))
          .then(
            () => [role, true],
            () => [role, false],
          ),
      ),
    )
    expect(answers).toEqual(ROLES.map((role) => [role, permits({ role }, 'fact.write')]))
    await expect(office.clerk.document.make(once({ kind: 'face' as const, bookingId: 'x' }))).rejects.toThrow('record.notFound')
    await expect(office.clerk.document.make(once({ kind: 'reply' as const, detainerId: 'x' }))).rejects.toThrow('record.notFound')
  })
})
