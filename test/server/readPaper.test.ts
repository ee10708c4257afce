/** What a paper offers to the log: the fields of a form, the text of a PDF, a scan; and the files that were made to do harm. */
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { readPaper } from '#server/reading/readPaper.ts'
import type { PaperReading } from '#shared/record/paperReading.ts'
import { aFilledForm, aScan, aScannedPdf } from '#test/support/aPdf.ts'
import { openOffice } from '#test/support/office.ts'
import { FORM_LINES } from '#test/support/scan.ts'

const valuesOf = (reading: PaperReading) =>
  reading.outcome === 'read' ? Object.fromEntries(reading.offers.map(({ field, value }) => [field, value])) : reading.why

const PERSON = {
  'subject.surname': 'LOPEZ-GARCIA',
  'subject.given': 'Jose',
  'subject.middle': 'Maria',
  'subject.born': '1975-03-02',
  'subject.sex': 'M',
}
const NUMBERS = { form: 'I-247A', aNumber: 'A098765432', fins: '348812907', eventNumber: 'JUN2603000417', issuedOn: '2026-03-02' }
const GROUNDS = { box: 1, reasons: ['final_order', 'statements'] }

describe('a paper', () => {
  it('that is a filled form is read by its fields', async () => {
    const reading = await readPaper(await aFilledForm())
    expect(reading).toMatchObject({ outcome: 'read', by: 'fields', pages: 1 })
    expect(valuesOf(reading)).toEqual({
      ...PERSON,
      ...NUMBERS,
      ...GROUNDS,
      'subject.citizenship': 'Honduras',
      addressedTo: 'Juniper County Jail',
      issuingOffice: 'Fictional field office',
      phone: '(555) 010-4477',
      officer: 'SMITH, J., deportation officer',
    })
  }, 30_000)

  it('that is encrypted without a password is read like any other; with one it stays closed', async () => {
    expect(valuesOf(await readPaper(await aFilledForm({ password: '' })))).toMatchObject(NUMBERS)
    expect(valuesOf(await readPaper(await aFilledForm({ password: 'juniper' })))).toBe('password')
  }, 30_000)

  it('that is a PDF without fields is read by its text', async () => {
    const reading = await readPaper(await printed(FORM_LINES))
    expect(reading).toMatchObject({ outcome: 'read', by: 'text' })
    expect(valuesOf(reading)).toMatchObject({ ...PERSON, ...NUMBERS, ...GROUNDS, asks: ['hold', 'notify'] })
  }, 30_000)

  it('that came as a bad fax is read by text recognition, and each value says how surely', async () => {
    const reading = await readPaper(await aScannedPdf(await aScan({ bad: true })))
    expect(reading).toMatchObject({ outcome: 'read', by: 'ocr' })
    expect(valuesOf(reading)).toMatchObject({ ...PERSON, ...NUMBERS, addressedTo: 'JUNIPER COUNTY JAIL' })
    const sure = reading.outcome === 'read' ? reading.offers.map(({ confidence }) => confidence) : []
    expect(sure.every((one) => one !== null && one > 0 && one <= 100)).toBe(true)
  }, 60_000)

  it('that is no request offers nothing', async () => {
    expect(valuesOf(await readPaper(await printed(['Menu of the week', 'Monday: soup'])))).toBe('nothing')
  }, 60_000)
})

describe('a file that was made to do harm', () => {
  it.each<[what: string, bytes: Buffer, why: string]>([
    ['is a PDF only in its first bytes', Buffer.from(`%PDF-1.7\n${'\0'.repeat(5_000)}`), 'damaged'],
    [
      'is cut off',
      Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids['),
      'damaged',
    ],
    ['leads in a circle', onePage('<</Type/Pages/Kids[2 0 R]/Count 1>>'), 'damaged'],
    ['unpacks to more than a paper needs', onePage(undefined, bomb()), 'too_big'],
    ['is a small picture that unpacks to a huge one', hugePng(), 'too_big'],
    [
      'is a picture only in its first bytes',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, ...Array<number>(40).fill(7)]),
      'damaged',
    ],
  ])(
    'that %s is said to be unreadable, and the desk goes on',
    async (_, bytes, why) => {
      expect(valuesOf(await readPaper(bytes))).toBe(why)
    },
    60_000,
  )

  it('is given up when its time is over', async () => {
    expect(valuesOf(await readPaper(await aFilledForm(), undefined, 1))).toBe('too_long')
  })

  it('is given up when nobody waits for it any more', async () => {
    const leaving = new AbortController()
    const reading = readPaper(await aFilledForm(), leaving.signal)
    leaving.abort()
    expect(valuesOf(await reading)).toBe('too_long')
  })

  it('is answered to the clerk in words, never as a failure of the desk', async () => {
    const clerk = (await openOffice()).as('jailStaff', 'reyes')
    const content = Buffer.from('%PDF-1.7 nothing').toString('base64')
    expect(await clerk.paperFile.read({ content })).toEqual({ outcome: 'unread', why: 'damaged', pages: null })
    await expect(clerk.paperFile.read({ content: 'no base64 <' })).rejects.toThrow('paperFile.unreadable')
    await expect(clerk.paperFile.read({ content: 'A'.repeat(300_000) })).rejects.toThrow('paperFile.tooLarge')
  }, 30_000)
})

function printed(lines: readonly string[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'LETTER' })
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  for (const line of lines) pdf.fontSize(10).text(line)
  pdf.end()
  return new Promise((done) => pdf.on('end', () => done(Buffer.concat(parts))))
}

/** Some kilobytes that unpack to 600 MB: deflated twice. */
function bomb(): Buffer {
  return deflateSync(deflateSync(Buffer.alloc(600_000_000), { level: 1 }))
}

function onePage(pages = '<</Type/Pages/Kids[3 0 R]/Count 1>>', content: Buffer = Buffer.from('')): Buffer {
  const head = [
    '%PDF-1.4',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    `2 0 obj ${pages} endobj`,
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<>>>> endobj',
    `4 0 obj <</Length ${content.length}/Filter[/FlateDecode/FlateDecode]>> stream\n`,
  ].join('\n')
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n')])
}

/** The head of a PNG of 60,000 by 60,000 dots. */
function hugePng(): Buffer {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12)
  head.writeUInt32BE(60_000, 16)
  head.writeUInt32BE(60_000, 20)
  return head
}
