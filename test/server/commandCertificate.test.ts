/** A certificate is checked on the command line: good, not good, and words that cannot be read. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { openInquiry } from '#server/action/openInquiry.ts'
import { searchInquiry } from '#server/action/searchInquiry.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import type { Acting } from '#server/context.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import { desk, newFolder } from '#test/support/export.ts'
import { criteria, question } from '#test/support/inquiries.ts'
import { aCounty } from '#test/support/office.ts'

const data = newFolder()
let databases: Awaited<ReturnType<typeof openDatabases>>
let search: InquirySearch

beforeAll(async () => {
  databases = await openDatabases(join(data, 'desk.sqlite'))
  const services = systemServices(databases, openLive(), newSetUpCode())
  const actor = { id: 'olsen', name: 'OLSEN', role: 'records' } as const
  const doing = <T>(action: (acting: Acting) => Promise<T>) =>
    act(services, { key: crypto.randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
  const administrator = { username: 'admin', name: 'ADAMS, P.', password: 'four plain words here' }
  await doing((acting) => setUpOffice(acting, { office: aCounty, administrator }))
  const inquiry = await doing((acting) => openInquiry(acting, question()))
  const asked = { inquiryId: inquiry.id, version: inquiry.version, criteria: criteria({ surname: 'PRADO' }) }
  search = await doing((acting) => searchInquiry(acting, asked))
})
afterAll(() => databases?.close())

it('says that everything agrees, and what was compared', async () => {
  const { code, out } = await desk(data, 'certificate', search.number, '--hash', search.headHash)
  expect(code).toBe(0)
  expect(out).toContain('Good: everything agrees.')
  expect(out).toContain('Compared 0 then, 0 now; found 0 then, 0 now')
  expect(await desk(data, 'certificate', '--entry', String(search.logSize), '--hash', search.headHash)).toMatchObject({ code: 0 })
})

it('says what does not, and answers a program as well', async () => {
  const { code, out } = await desk(data, 'certificate', search.number, '--hash', 'f'.repeat(64))
  expect([code, out.split('\n')[0]]).toEqual([1, 'NOT good.'])
  const asJson = await desk(data, 'certificate', search.number, '--json')
  expect(JSON.parse(asJson.out)).toMatchObject({ good: true, entry: 'same', printed: 'not_compared' })
})

it('refuses what names no certificate', async () => {
  expect(await desk(data, 'certificate')).toMatchObject({ code: 2, out: '' })
  expect(await desk(data, 'certificate', 'Q1999-0001-1')).toMatchObject({ code: 2, out: '' })
  expect(await desk(data, 'certificate', search.number, '--hash', 'short')).toMatchObject({ code: 2, out: '' })
})
