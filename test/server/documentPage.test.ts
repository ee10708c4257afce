/** Whatever is to be printed becomes one tagged page, the same to the byte each time, and no letter of a name is lost. */
import { describe, expect, it } from 'vitest'
import { drawPage, drawPages } from '#server/document/page.ts'
import type { Block, Description, Made } from '#server/document/description.ts'
import { printable } from '#server/document/typeface.ts'
import { ENGLISH } from '#server/document/noticeEnglish.ts'
import { SPANISH } from '#server/document/noticeSpanish.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { pdfText, squeezed } from '#test/support/pdfText.ts'

const made: Made = {
  office: { name: 'Juniper County Sheriff', state: 'WI', code: '55999' },
  facility: 'Juniper County Jail',
  by: 'STONE, M.',
  at: '2026-03-03T14:00:00.000Z',
  zone: 'America/Chicago',
  head: { seq: 41, hash: 'abcdef0123456789abcdef' },
}
const page = (blocks: readonly Block[], over: Partial<Description> = {}) =>
  drawPage({ title: 'A title', language: 'en', about: 'Request 2026-00001', blocks, ...over }, made)
const say = (text: string): Block => ({ kind: 'paragraph', text })
const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1')
const pagesIn = (pdf: Uint8Array): number => raw(pdf).match(/\/Type \/Page\b/g)?.length ?? 0

describe('a page', () => {
  it('bears the letterhead, who made it and when with the offset, and where the log stood', async () => {
    const text = pdfText(await page([say('Body.')]))
    for (const part of [
      'Juniper County Sheriff',
      'WI · FIPS 55999 · Juniper County Jail',
      'Made 2026-03-03 08:00-06:00 by STONE, M.',
      'entry 41, abcdef012345',
    ])
      expect(text).toContain(squeezed(part))
    expect(text).not.toContain('abcdef0123456')
  })

  it('is tagged, titled, in its language, and tells head cells from others', async () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'A heading' },
      { kind: 'table', head: ['A', 'B'], widths: [0.5, 0.5], rows: [['1', '2']] },
      { kind: 'signatures', labels: ['Signed'] },
    ]
    const pdf = raw(await page(blocks, { language: 'es', title: 'Aviso' }))
    for (const part of [
      '/Marked true',
      '/StructTreeRoot',
      '/Lang (es-US)',
      '/DisplayDocTitle true',
      '(Aviso)',
      '<pdfuaid:part>1</pdfuaid:part>',
    ])
      expect(pdf).toContain(part)
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(pdf).toContain(`/S /${tag}\n`)
    expect(pdf).toContain('/Scope /Column')
    expect(pdf).toContain('/Scope /Row')
  })

  it('comes out the same to the byte for the same records and instant', async () => {
    const [one, two] = [await page([say('Body.')]), await page([say('Body.')])]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(Buffer.compare(one, await page([say('Another body.')]))).not.toBe(0)
  })

  it.each([5, 40, 400])('never becomes two, with %i rows', async (count) => {
    const rows = Array.from({ length: count }, (_, index) => [`row ${index}`, 'some words that stand in the cell '.repeat(3)])
    const pdf = await page([
      { kind: 'table', head: ['A', 'B'], widths: [0.3, 0.7], rows },
      { kind: 'signatures', labels: ['Signed'] },
    ])
    expect(pagesIn(pdf)).toBe(1)
    const text = pdfText(pdf)
    expect(text).toContain('Signed')
    const shown = text.match(/row\d+some/g)?.length ?? 0
    const more = Number(
      /and(\d+)more,whichstandsinthelog|and(\d+)more,whichstandinthelog/.exec(text)?.slice(1).find(Boolean) ?? 0,
    )
    expect(shown + more).toBe(count)
  })

  it('shortens a long quotation and says by how many words', async () => {
    const long: Block = { kind: 'paragraph', text: 'reason '.repeat(4000), mayShorten: true }
    const pdf = await page([long, say('The end.')])
    const text = pdfText(pdf)
    expect(pagesIn(pdf)).toBe(1)
    const more = Number(/\((\d+)morewordsstandinthelog\)/.exec(text)?.[1])
    expect(text.match(/reason/g)?.length).toBe(4000 - more)
    expect(text).toContain('Theend.')
  })
})

describe('a name', () => {
  it.each(['ŁUKASZ ĐỖ Ñandú', 'NGUYỄN THỊ HƯƠNG', 'ŞAHİN, Ğülşen', 'KOVÁČ-ŐRY', 'Ḥusayn'])(
    '%s stands as it is written',
    async (name) => {
      expect(pdfText(await page([say(name)]))).toContain(squeezed(name))
    },
  )

  it('in a script that the typeface does not have is named by its numbers, never by question marks', async () => {
    const text = pdfText(await page([say('王 Ж')]))
    expect(text).toContain('[U+738B][U+0416]')
    expect(text).not.toContain('?')
  })

  it('keeps what no part of the typeface has as near as can be', () => {
    const ascii = (letter: string): boolean => letter.charCodeAt(0) < 128
    expect(printable('é\u0301→\u200bx', ascii).join('')).toBe('e->x')
  })
})

describe('the texts that we print', () => {
  it('need no letter that has to be named by its number', async () => {
    const sentences = LIBRARY.flatMap(({ provisions }) =>
      provisions.flatMap(({ clause, citation, sentence }) => `${clause} ${citation} ${sentence}`),
    )
    const notices = JSON.stringify([ENGLISH, SPANISH])
    const letters = [...new Set(Array.from(sentences.join('') + notices))].join('')
    expect(pdfText(await page([say(letters)]))).not.toContain('[U+')
  })
})

describe('a list of many pages', () => {
  const rows = Array.from({ length: 150 }, (_, i) => [`row ${i}`, 'what stands beside it'])
  const table: Block = { kind: 'table', head: ['Column head', 'Other'], widths: [0.5, 0.5], rows }
  const list = (blocks: readonly Block[]) => drawPages({ title: 'A list', language: 'en', about: 'All', blocks }, made)

  it('shows every row once, the head of the table and the number on each page', async () => {
    const pdf = await list([{ kind: 'heading', text: 'Everybody' }, table])
    const text = pdfText(pdf)
    const pages = pagesIn(pdf)
    expect(pages).toBeGreaterThan(2)
    for (const [first] of rows) expect(text.split(squeezed(`${first ?? ''} what`)).length).toBe(2)
    expect(text.split('Columnhead').length - 1).toBe(pages)
    for (let one = 1; one <= pages; one += 1) expect(text).toContain(squeezed(`page ${one} of ${pages}`))
    expect(raw(pdf)).toContain('/S /Document')
  })

  it('leaves no heading alone at the foot of a page', async () => {
    for (let before = 40; before < 60; before += 1) {
      const text = pdfText(await list([{ ...table, rows: rows.slice(0, before) }, { kind: 'heading', text: 'Others' }, table]))
      expect(text).not.toMatch(/OthersDetainerDesk,log/)
    }
  })
})
