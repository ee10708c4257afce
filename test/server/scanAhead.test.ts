/** A long log is compared on one state of it while others write; what was entered meanwhile is never missing from a certificate. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readHead } from '#db/repository/ledger.ts'
import { snapshot } from '#db/snapshot.ts'
import { act } from '#server/act.ts'
import { scanAhead } from '#server/action/scanAhead.ts'
import { searchInquiry } from '#server/action/searchInquiry.ts'
import { criteria, question, recordsOffice } from '#test/support/inquiries.ts'
import { once, openOffice } from '#test/support/office.ts'

const asked = criteria({ surname: 'VILLANUEVA PRADO', given: 'Marcos' })

it('a request that was logged between the comparing and the recording is found, and the certificate names the later entry', async () => {
  const office = await recordsOffice()
  const { id } = await office.asked()
  const ahead = await scanAhead(office.services.databases, () => asked)
  expect(ahead?.found).toEqual([])
  await office.named('VILLANUEVA PRADO', 'Marcos')
  const head = await readHead(office.services.databases.read)
  expect(head.seq).toBeGreaterThan(ahead?.head.seq ?? 0)
  const input = { ...(await office.now(id)), criteria: asked }
  const actor = { id: 'olsen', name: 'OLSEN', role: 'records' } as const
  const call = { key: randomUUID(), procedure: 'inquiry.search', input, actor, at: office.services.now() }
  const search = await act(office.services, call, (acting) => searchInquiry(acting, input, ahead))
  expect(search).toMatchObject({ found: 1, logSize: head.seq, headHash: head.hash })
})

it('is taken as it is while the ledger stands where it stood, and only for what was asked', async () => {
  const office = await recordsOffice()
  const ahead = await scanAhead(office.services.databases, () => asked)
  if (!ahead) throw new Error('nothing was compared')
  const { id } = await office.asked()
  const again = await scanAhead(office.services.databases, () => asked)
  if (!again) throw new Error('nothing was compared')
  const marked = { ...again, near: 77 }
  const input = { ...(await office.now(id)), criteria: asked }
  const actor = { id: 'olsen', name: 'OLSEN', role: 'records' } as const
  const run = (what: typeof input) =>
    act(
      office.services,
      { key: randomUUID(), procedure: 'inquiry.search', input: what, actor, at: office.services.now() },
      (acting) => searchInquiry(acting, what, marked),
    )
  expect((await run(input)).near).toBe(77)
  const other = { ...(await office.now(id)), criteria: criteria({ surname: 'SOMEBODY' }) }
  expect((await run(other)).near).toBe(0)
})

it('whoever writes does not wait for whoever reads one state, who does not see what was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'snapshot-'))
  const office = await openOffice({ file: join(folder, 'desk.sqlite') })
  const { databases } = office.services
  try {
    const [before, after] = await snapshot(databases, async (db) => {
      const first = await readHead(db)
      await office.as('records', 'olsen').inquiry.open(once(question()))
      return [first, await readHead(db)]
    })
    expect(after).toEqual(before)
    expect((await readHead(databases.read)).seq).toBe(before.seq + 1)
  } finally {
    await databases.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
