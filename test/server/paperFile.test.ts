/** The paper itself: kept byte by byte with its hash and its instants, refused by what it is and not by its name, read back only whole. */
import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allow } from '#db/migration/trigger.ts'
import { sql } from 'kysely'
import type { PaperFileInput } from '#shared/record/paperFile.ts'
import { once, openOffice } from '#test/support/office.ts'
import { paper } from '#test/support/paper.ts'

const NOW = '2026-03-03T14:00:00.000Z'

const PDF = Buffer.from('%PDF-1.7\n% a fax of one page\n%%EOF\n')

const file = (bytes: Uint8Array = PDF, over: Partial<PaperFileInput> = {}): PaperFileInput => ({
  name: 'fax 0231.pdf',
  kind: 'request',
  receivedAt: '2026-03-03T13:42:00.000Z',
  note: null,
  content: Buffer.from(bytes).toString('base64'),
  ...over,
})

async function logged() {
  const office = await openOffice()
  const clerk = office.as('jailStaff', 'reyes')
  const detainer = await clerk.detainer.receive(once({ paper: paper() }))
  const add = (one: PaperFileInput) => office.as('jailStaff', 'reyes').paperFile.add(once({ detainerId: detainer.id, file: one }))
  const entries = async () => (await office.as('auditor').detainer.byId({ id: detainer.id })).timeline
  return { office, clerk, detainer, add, entries }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a paper that arrives as a file', () => {
  it('is kept as it came, stamped at once with when it arrived, when it was entered and by whom (R21)', async () => {
    const { office, detainer, add } = await logged()
    office.pass(1)
    const kept = await add(file())
    expect(kept).toMatchObject({
      name: 'fax 0231.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: sha256(PDF),
      receivedAt: '2026-03-03T13:42:00.000Z',
      enteredAt: '2026-03-03T15:00:00.000Z',
      byName: 'REYES',
    })
    const reader = office.as('auditor')
    expect(await reader.paperFile.ofDetainer({ detainerId: detainer.id })).toEqual([kept])
    const opened = await reader.paperFile.open({ id: kept.id })
    expect(opened).toEqual({ file: kept, content: PDF.toString('base64'), sound: true })
  })

  it('is kept in the act that logs the request, or with it not at all', async () => {
    const { office, clerk } = await logged()
    const { id } = await clerk.detainer.receive(once({ paper: paper(), another: true, file: file() }))
    const [kept] = await clerk.paperFile.ofDetainer({ detainerId: id })
    const [entry] = (await clerk.detainer.byId({ id })).timeline
    expect(entry).toMatchObject({ act: 'detainer.received', detail: { paperFile: { id: kept?.id, sha256: sha256(PDF) } } })
    expect((await clerk.paperFile.open({ id: kept?.id ?? '' })).sound).toBe(true)

    const word = file(Buffer.from('PK\u0003\u0004 a document of a word processor'))
    await expect(clerk.detainer.receive(once({ paper: paper(), another: true, file: word }))).rejects.toThrow(
      'paperFile.wrongKind',
    )
    expect((await clerk.detainer.find({})).matters).toHaveLength(2)
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })

  it('is named in the ledger by name, size and hash, and its content stands neither there nor among the answers', async () => {
    const { office, detainer, add, entries } = await logged()
    const kept = await add(file())
    expect((await entries()).find(({ act }) => act === 'paperFile.added')).toMatchObject({
      subjectId: kept.id,
      detainerId: detainer.id,
      detail: { paperFile: { id: kept.id, name: kept.name, size: PDF.length, sha256: sha256(PDF) } },
    })
    const content = PDF.toString('base64').slice(0, 20)
    for (const table of ['ledger', 'answer'] as const) {
      const rows = await office.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(content)
    }
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })

  it('sent twice by the same press is one; with another file under the same key it is refused', async () => {
    const { clerk, detainer } = await logged()
    const key = randomUUID()
    const first = await clerk.paperFile.add({ key, do: { detainerId: detainer.id, file: file() } })
    expect(await clerk.paperFile.add({ key, do: { detainerId: detainer.id, file: file() } })).toEqual(first)
    const other = file(Buffer.from('%PDF-1.4 another'))
    await expect(clerk.paperFile.add({ key, do: { detainerId: detainer.id, file: other } })).rejects.toThrow('key.reused')
    expect(await clerk.paperFile.ofDetainer({ detainerId: detainer.id })).toEqual([first])
  })

  it('that comes again is answered with the one that is there, and the ledger says that it came again (R27)', async () => {
    const { clerk, office, detainer, add, entries } = await logged()
    const first = await add(file())
    office.pass(3)
    expect(await add(file(PDF, { name: 'scan from the mail.pdf' }))).toEqual(first)
    expect(await clerk.paperFile.ofDetainer({ detainerId: detainer.id })).toHaveLength(1)
    expect((await entries()).map(({ act }) => act)).toEqual(['detainer.received', 'paperFile.added', 'paperFile.cameAgain'])
    const other = await clerk.detainer.receive(once({ paper: paper({ aNumber: null }), file: file() }))
    expect(await clerk.paperFile.ofDetainer({ detainerId: other.id })).toHaveLength(1)
  })

  it('may come after the request is over, for example the paper of the release', async () => {
    const { clerk, detainer, add } = await logged()
    await clerk.detainer.close(once({ detainerId: detainer.id, version: 1, status: 'closed', note: 'left for prison' }))
    expect(await add(file(PDF, { kind: 'release' }))).toMatchObject({ kind: 'release' })
  })
})

describe('a file that is not taken', () => {
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  it.each([
    ['a PNG called .pdf', Buffer.from(png), 'image/png', 'fax 0231.pdf.png'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), 'image/jpeg', 'fax 0231.pdf.jpg'],
    ['a TIFF of a fax server', Buffer.from([0x49, 0x49, 0x2a, 0, 8]), 'image/tiff', 'fax 0231.pdf.tif'],
    ['a PDF behind some bytes of the fax server', Buffer.from('\0\0fax\n%PDF-1.3'), 'application/pdf', 'fax 0231.pdf'],
  ])('is recognised by its bytes: %s', async (_, bytes, type, name) => {
    const { add } = await logged()
    const kept = await add(file(bytes))
    expect(kept).toMatchObject({ mediaType: type, name })
  })

  it.each([
    ['a page with a script', '<html><script>alert(1)</script>'],
    ['a picture made of script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\u0090\0'],
    ['a PDF only by its name', 'not a PDF at all'],
    ['a mark of a PDF far behind', `${' '.repeat(2000)}%PDF-1.7`],
  ])('is refused for what it is: %s', async (_, text) => {
    const { add } = await logged()
    await expect(add(file(Buffer.from(text)))).rejects.toThrow('paperFile.wrongKind')
  })

  it.each([
    ['larger than the desk takes', Buffer.concat([PDF, Buffer.alloc(200_000)]).toString('base64'), 'paperFile.tooLarge'],
    ['cut off in the middle of four letters', 'JVBERi0xLjc=='.slice(0, 5), 'paperFile.unreadable'],
    ['no base64', 'JVBERi0xLjcK<script>', 'paperFile.unreadable'],
    ['nothing', '', 'The file is empty'],
  ])('is refused: %s', async (_, content, why) => {
    const { add, entries } = await logged()
    await expect(add(file(PDF, { content }))).rejects.toThrow(why)
    expect(await entries()).toHaveLength(1)
  })

  it('is one that arrived tomorrow, or belongs to no request', async () => {
    const { clerk, add } = await logged()
    await expect(add(file(PDF, { receivedAt: '2026-03-04T09:00:00.000Z' }))).rejects.toThrow('paperFile.inFuture')
    await expect(clerk.paperFile.add(once({ detainerId: 'none', file: file() }))).rejects.toThrow('record.notFound')
  })

  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\fax\\0231.PDF', '0231.pdf'],
    ['fax\u202Efdp.exe', 'faxfdp.exe.pdf'],
    ['a\r\nb.pdf', 'ab.pdf'],
    [' . ', 'paper.pdf'],
    [`${'x'.repeat(900)}.pdf`, `${'x'.repeat(120)}.pdf`],
  ])('gets a name that can do no harm: %s', async (name, kept) => {
    const { add } = await logged()
    expect((await add(file(PDF, { name }))).name).toBe(kept)
  })
})

describe('a stored paper', () => {
  it('can be neither changed nor deleted', async () => {
    const { office, add } = await logged()
    await add(file())
    await expect(sql`update "paperFile" set kind = 'other'`.execute(office.db)).rejects.toThrow('never changed')
    await expect(sql`delete from "paperFile"`.execute(office.db)).rejects.toThrow('never changed')
  })

  it.each([
    ['its bytes', sql`update "paperFile" set content = ${Buffer.from('%PDF-1.7 another')}`],
    ['its bytes and its hash', sql`update "paperFile" set content = ${Buffer.from('%P')}, sha256 = ${sha256(Buffer.from('%P'))}`],
  ])('that was altered beside the desk is said to be altered: %s', async (_, alter) => {
    const { office, clerk, add } = await logged()
    const { id } = await add(file())
    await allow(office.db, { name: 'paperFile_no_update' })
    await alter.execute(office.db)
    expect((await clerk.paperFile.open({ id })).sound).toBe(false)
  })

  it('is shown to who may read requests, and only added by the desk', async () => {
    const { office, detainer, add } = await logged()
    const { id } = await add(file())
    await expect(office.as('administrator').paperFile.open({ id })).rejects.toThrow('actor.notPermitted')
    await expect(office.as(null).paperFile.open({ id })).rejects.toThrow('actor.notSignedIn')
    const call = once({ detainerId: detainer.id, file: file(Buffer.from('%PDF-1.4 x')) })
    await expect(office.as('auditor').paperFile.add(call)).rejects.toThrow('actor.notPermitted')
    await expect(office.as('records').paperFile.add(call)).resolves.toMatchObject({ enteredAt: NOW })
  })
})
