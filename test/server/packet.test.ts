/** The shift packet: whoever holds it can act while the network is down, and write down what happened so that it can be entered later. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { permits, ROLES } from '#shared/core/permit.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'
import { LEFT, WALKS_OUT } from '#test/support/releaseDue.ts'

const shows = (text: string, ...parts: string[]) => expect(parts.filter((part) => !text.includes(squeezed(part)))).toEqual([])
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

async function packet(clerk: Awaited<ReturnType<typeof arrived>>['clerk']) {
  const { pdf, sha256 } = await clerk.document.packet(once({}))
  const bytes = Buffer.from(pdf, 'base64')
  return { sha256, bytes, text: pdfText(bytes) }
}

async function onHold() {
  const office = await arrived({ paper: { issuingOffice: 'Milwaukee field office', phone: '414-555-0142', fins: '1234567' } })
  const { clerk, supervisor, detainer, booked, seen } = office
  const custody = { ...LEFT, custody: 'in_custody' as const, releasedAt: null }
  await clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...custody }))
  await supervisor.decision.decide(once({ ...(await seen()), outcome: 'hold' as const }))
  const evidence = 'Bond receipt 4417'
  await clerk.hold.start(once({ detainerId: detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence }))
  return office
}

it('says who must be free by when, by two identifiers, whom to call, what is owed, and where the log stood', async () => {
  const { clerk, services } = await onHold()
  const before = await clerk.ledger.head()
  const { text, bytes, sha256 } = await packet(clerk)
  shows(text, 'Juniper County Sheriff', 'As of 2026-03-03 08:00-06:00', 'On the clock (1)', '2026-03-05 07:55-06:00')
  shows(text, 'LOPEZ GARCIA, Jose; born 1975-03-02; booking 26-10498; A098-765-432', '48 h, by the form')
  shows(text, '2026-00001, Milwaukee field office, 414-555-0142', 'inform subject held on detainer by 2026-03-03 07:55-06:00')
  shows(text, `entry ${before.seq}`, before.hash, 'page 1 of', 'Written down: time, what, who')
  const [entry] = await clerk.ledger.recent({})
  expect(entry).toMatchObject({ act: 'document.made', detail: { kind: 'packet', people: 1, sha256 } })
  expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(entry?.at).toBe(services.now())
})

it('leaves out whose request was cancelled, and names the person who stays on without authority', async () => {
  const { clerk, detainer } = await onHold()
  await clerk.detainer.close(once({ detainerId: detainer.id, version: 1, status: 'rescinded' as const, note: 'Fax of ICE' }))
  const { text } = await packet(clerk)
  shows(text, 'Must be free now (1)', 'On the clock (0)', 'the hold has ended', '2026-00001 (ended)')
})

it('is made where there is nobody on it, with the lines to write on', async () => {
  const { clerk } = await arrived()
  const { text, bytes } = await packet(clerk)
  shows(text, 'Must be free now (0)', 'On the clock (0)', 'Leaving within 24 hours (0)', 'What else happened', 'page 1 of 1')
  expect(pagesIn(bytes)).toBe(1)
})

it.each(ROLES.filter((role) => !permits({ role }, 'fact.write')))('is not made by a %s', async (role) => {
  const { as } = await arrived()
  await expect(as(role).document.packet(once({}))).rejects.toThrow('actor.notPermitted')
})
