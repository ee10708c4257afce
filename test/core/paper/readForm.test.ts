/** The fields of a filled form, by the names that such forms use, as values for the log; what the jail fills in itself is left alone. */
import { describe, expect, it } from 'vitest'
import { type FormField, readForm } from '#shared/core/paper/readForm.ts'
import type { Offer } from '#shared/record/paperReading.ts'

const field = (name: string, value: string, label = ''): FormField => ({ name, label, value, ticked: null })
const box = (name: string, ticked: boolean, label = ''): FormField => ({ name, label, value: ticked ? 'On' : 'Off', ticked })

const offered = (offers: readonly Offer[]) => Object.fromEntries(offers.map(({ field: name, value }) => [name, value]))

describe('a form field', () => {
  it.each<[name: string, value: string, offer: Record<string, unknown>]>([
    ['form1[0].#subform[0].SubjectID[0]', '348812907', { fins: '348812907' }],
    ['FINS No', '348812907', { fins: '348812907' }],
    ['Event_Number', 'JUN2603000417', { eventNumber: 'JUN2603000417' }],
    ['FileNo', 'A 098 765 432', { aNumber: 'A098765432' }],
    ['A-Number', '98-765-432', { aNumber: 'A98765432' }],
    ['Date', '03/02/2026', { issuedOn: '2026-03-02' }],
    ['DateOfBirth', '1975-03-02', { 'subject.born': '1975-03-02' }],
    ['DOB', 'March 2, 1975', { 'subject.born': '1975-03-02' }],
    ['Name of Subject', 'LOPEZ-GARCIA, Jose Maria', names('LOPEZ-GARCIA', 'Jose', 'Maria')],
    ['alien_name', 'Jose LOPEZ GARCIA', names('LOPEZ GARCIA', 'Jose')],
    ['SubjectName', 'Jose Maria Lopez Garcia', {}],
    ['Last Name', 'LOPEZ', { 'subject.surname': 'LOPEZ' }],
    ['Sex', 'Male', { 'subject.sex': 'M' }],
    ['Citizenship', 'Honduras', { 'subject.citizenship': 'Honduras' }],
    ['TO Name and Title of Institution', 'Juniper County Jail', { addressedTo: 'Juniper County Jail' }],
    ['FROM DHS Office Address', 'Fictional field office', { issuingOffice: 'Fictional field office' }],
    ['Name and title of Immigration Officer', 'SMITH, J., deportation officer', { officer: 'SMITH, J., deportation officer' }],
    ['Phone', '555 010 4477', { phone: '(555) 010-4477' }],
    ['Cancel detainer dated', '01/15/2026', { cancelsIssuedOn: '2026-01-15' }],
  ])('%s: %s', (name, value, offer) => {
    expect(offered(readForm([field(name, value)]))).toEqual(offer)
  })

  it.each([
    ['a number without the shape of one', field('FileNo', 'see attached')],
    ['a day that does not exist', field('DOB', '02/30/1975')],
    ['the number of the support center, which is printed on every form', field('Phone', '(802) 872-6020')],
    ['nothing', field('Subject ID', '  ')],
    ['the part that the jail fills in', field('Receiving Agency Officer', 'REYES, A.')],
    ['the date of release, which the jail fills in', field('Estimated release date', '03/05/2026')],
  ])('with %s offers nothing', (_, one) => {
    expect(readForm([one])).toEqual([])
  })

  it('says where its value stands, as it is written there', () => {
    expect(readForm([field('form1[0].FileNo[0]', 'A 098 765 432')])).toEqual([
      { field: 'aNumber', value: 'A098765432', found: 'form field “FileNo”: A 098 765 432', confidence: null },
    ])
  })

  it('is known by what the form shows of it, where its own name says nothing', () => {
    expect(offered(readForm([field('Text14', '03/02/1975', 'Date of Birth (MM/DD/YYYY)')]))).toEqual({
      'subject.born': '1975-03-02',
    })
  })
})

describe('the boxes of a form', () => {
  it('offer the reasons that are ticked and with them box 1', () => {
    const boxes = [
      box('FinalOrder', true),
      box('Pending', false),
      box('Biometric', false),
      box('Check4', true, 'Statements made'),
    ]
    expect(offered(readForm(boxes))).toEqual({ box: 1, reasons: ['final_order', 'statements'] })
  })

  it('offer box 2', () => {
    expect(offered(readForm([box('FinalOrder', false), box('Resume custody', true)]))).toEqual({ box: 2 })
  })

  it('offer nothing where both boxes are ticked, which no form allows', () => {
    expect(readForm([box('FinalOrder', true), box('Box2', true)])).toEqual([])
  })
})

function names(surname: string, given: string, middle?: string) {
  return { 'subject.surname': surname, 'subject.given': given, ...(middle && { 'subject.middle': middle }) }
}
