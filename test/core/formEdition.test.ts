/** Every printed edition of the federal form is known, with what it asks for and how long it lets a person be kept. */
import { describe, expect, it } from 'vitest'
import { FORM_EDITIONS, formEdition } from '#shared/core/formEdition.ts'
import { FACTS } from '#shared/core/vocabulary.ts'
import { FORMS } from '#shared/record/detainer.ts'

describe('the editions of the form', () => {
  it.each([
    ['I-247', ['hold', 'notify'], 48, true, false, false],
    ['I-247_2011', ['hold', 'notify'], 48, true, false, false],
    ['I-247_2012', ['hold', 'notify'], 48, true, false, false],
    ['I-247D', ['hold', 'notify'], 48, false, true, true],
    ['I-247N', ['notify'], null, false, false, false],
    ['I-247X', ['hold', 'notify', 'transfer'], 48, false, false, false],
    ['I-247A', ['hold', 'notify'], 48, false, true, true],
    ['other', [], null, false, false, false],
  ] as const)(
    '%s asks for %j, %s hours, days left out: %s, service: %s, box 2: %s',
    (id, asks, capHours, excludesDays, needsService, hasBox2) => {
      expect(formEdition(id)).toMatchObject({ asks, capHours, excludesDays, needsService, hasBox2 })
    },
  )

  it('are the same in the vocabulary, in the record and here', () => {
    const ids = FORM_EDITIONS.map((form) => form.id)
    expect(ids.toSorted()).toEqual([...FORMS].toSorted())
    expect(ids.toSorted()).toEqual([...(FACTS.find((word) => word.name === 'request.form')?.values ?? [])].toSorted())
  })

  it('tick reasons that no other box of the same form bears, and say something of themselves', () => {
    for (const form of FORM_EDITIONS) {
      const ids = form.reasons.map((reason) => reason.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(form.note).not.toBe('')
    }
  })

  it('have a cap exactly where they ask for a hold', () => {
    for (const form of FORM_EDITIONS) expect(form.capHours !== null).toBe(form.asks.includes('hold'))
  })

  it('carry the boxes of their time: operative upon conviction 2011 to 2015, a cancellation box since 2012', () => {
    const ids = (of: 'operativeOnConviction' | 'cancelBox') => FORM_EDITIONS.filter((form) => form[of]).map((form) => form.id)
    expect(ids('operativeOnConviction').toSorted()).toEqual(['I-247_2011', 'I-247_2012'])
    expect(ids('cancelBox').toSorted()).toEqual(['I-247A', 'I-247_2012'])
  })

  it.each([
    ['I-247_2012', 'I-247 (2012)'],
    ['I-247A', 'I-247A'],
    ['other', 'Other form or letter'],
  ])('%s is called %s', (id, name) => {
    expect(formEdition(id)?.name).toBe(name)
  })

  it('do not know a form that was never printed', () => {
    expect(formEdition('I-247Q')).toBeUndefined()
  })
})
