/** The lines of a paper, clean and as a bad fax gives them, as values for the log; what cannot be made out is not offered. */
import { describe, expect, it } from 'vitest'
import { type Line, readLines } from '#shared/core/paper/readLines.ts'
import { FORM_LINES } from '#test/support/scan.ts'

const lines = (texts: readonly string[], confidence: number | null = null): Line[] =>
  texts.map((text) => ({ page: 1, text, confidence }))
const offered = (texts: readonly string[]) =>
  Object.fromEntries(readLines(lines(texts)).map(({ field, value }) => [field, value]))

const ALL = {
  form: 'I-247A',
  fins: '348812907',
  eventNumber: 'JUN2603000417',
  aNumber: 'A098765432',
  issuedOn: '2026-03-02',
  addressedTo: 'JUNIPER COUNTY JAIL',
  issuingOffice: 'FICTIONAL FIELD OFFICE',
  'subject.surname': 'LOPEZ-GARCIA',
  'subject.given': 'Jose',
  'subject.middle': 'Maria',
  'subject.born': '1975-03-02',
  'subject.citizenship': 'HONDURAS',
  'subject.sex': 'M',
  phone: '(555) 010-4477',
  officer: 'SMITH, J. DEPORTATION OFFICER',
  asks: ['hold', 'notify'],
  box: 1,
  reasons: ['final_order', 'statements'],
}

describe('the lines of a request', () => {
  it('offer everything that stands behind a printed label', () => {
    expect(offered(FORM_LINES)).toEqual(ALL)
  })

  it('offer the same with the small faults of a fax', () => {
    const fax = FORM_LINES.map((line) =>
      line
        .replace('Form I-247A', 'Form |-247A')
        .replace('[X]', '{X]')
        .replace('[ ]', '[1')
        .replace('Subject ID:', '"Subject ID;')
        .replace('Event #:', 'Event#')
        .replace('03/02/1975', '0302/1975')
        .replace('Immigration Officer', 'tmmigration Officer')
        .replace('Sex: M', "Sex'M ~~")
        .replace('Any Subsequent Agency)', 'Any Subsequent Agency) i'),
    )
    expect(offered(fax)).toEqual(ALL)
  })

  it('say on which page and how surely they were made out', () => {
    expect(readLines([{ page: 2, text: 'Date of Birth: 03/02/1975', confidence: 88.6 }])).toEqual([
      { field: 'subject.born', value: '1975-03-02', found: 'page 2: Date of Birth: 03/02/1975', confidence: 89 },
    ])
  })

  it.each<[says: string, texts: string[], offer: Record<string, unknown>]>([
    ['an A-number with a letter in it', ['File No: A09BT65 432'], {}],
    ['labels with nothing behind them', ['Date of Birth: ____ Citizenship: ____ Sex: __'], {}],
    [
      'an empty addressee above the next label',
      ['TO: (Name and Title of Institution)', 'Name of Subject: DOE, Ann'],
      { 'subject.surname': 'DOE', 'subject.given': 'Ann' },
    ],
    ['both boxes', ['[X] A final order of removal', '[X] Upon completion of the proceeding'], {}],
    ['a tick beside words that cannot be made out', ['[X] A final order of removal', '{X] Sttmnts mde'], {}],
    ['box 2', ['[ ] A final order of removal', '[x] Upon completion of the proceeding'], { box: 2 }],
    ['an event that is no number', ['Tell us in the event of a transfer.'], {}],
    ['a cancellation', ['[X] Please cancel the detainer submitted to you on 01/15/2026.'], { cancelsIssuedOn: '2026-01-15' }],
    ['an older edition, told by its print', ['DHS Form I-247 (12/12)'], { form: 'I-247_2012' }],
    ['an edition that cannot be told', ['Form I-247'], {}],
    ['a request for notice only', ['You are asked to notify DHS before the person leaves.'], { asks: ['notify'] }],
  ])('%s', (_, texts, offer) => {
    expect(offered(texts)).toEqual(offer)
  })

  it('of any other paper offer nothing', () => {
    expect(readLines(lines(['Menu of the week', 'Monday: soup', 'Date night', 'to whom it may concern']))).toEqual([])
  })

  it('of great length and spite are read in an instant', () => {
    const spite = ['(', '1 ', 'a ', 'Date of Birth: ', 'event no ', '- '].map((part) => part.repeat(20_000))
    expect(readLines(lines(spite)).length).toBeLessThan(10)
  })
})
