/** Paper and booking side by side: what agrees, nearly agrees, differs, or cannot be compared. */
import { describe, expect, it } from 'vitest'
import { compareIdentity } from '#shared/core/compareIdentity.ts'
import type { Subject } from '#shared/record/subject.ts'

const ours: Subject = {
  id: 's1',
  version: 1,
  surname: 'LOPEZ GARCIA',
  given: 'José',
  middle: null,
  aliases: ['PEPE LOPEZ'],
  born: '1975-03-02',
  sex: 'M',
  birthplace: null,
  aNumber: 'A098-765-432',
  fins: null,
  localId: null,
  stateId: null,
  fbiNumber: null,
}
const paper = {
  subject: {
    surname: 'LOPEZ GARCIA',
    given: 'José',
    middle: null,
    born: '1975-03-02',
    sex: null,
    citizenship: null,
    aliases: [],
  },
  aNumber: 'A98765432',
  fins: null,
  bookingNumber: null,
}
const likeness = (change: object, identifier: string) =>
  compareIdentity({ ...paper, ...change }, ours, '26-10498').find((row) => row.identifier === identifier)
const person = (change: object) => ({ subject: { ...paper.subject, ...change } })

describe('comparing the paper with booking 26-10498', () => {
  it.each([
    ['the same name', {}, 'name', 'agrees'],
    ['a name with a hyphen and no accent', person({ surname: 'LOPEZ-GARCIA', given: 'Jose' }), 'name', 'nearly'],
    ['an alias', person({ surname: 'PEPE LOPEZ', given: null }), 'name', 'nearly'],
    ['one surname alone', person({ surname: 'LOPEZ' }), 'name', 'nearly'],
    ['a slip of the key', person({ surname: 'LOPES GARCIA' }), 'name', 'nearly'],
    ['another person of that surname', person({ surname: 'LOPEZ', given: 'Maria' }), 'name', 'differs'],
    ['the same day of birth', {}, 'born', 'agrees'],
    ['the year alone', person({ born: '1975' }), 'born', 'nearly'],
    ['day and month swapped', person({ born: '1975-02-03' }), 'born', 'differs'],
    ['no day of birth', person({ born: null }), 'born', 'unknown'],
    ['the A-number without dashes and zeros', {}, 'aNumber', 'agrees'],
    ['an A-number one digit off', { aNumber: 'A98765433' }, 'aNumber', 'differs'],
    ['a number that we do not have', { fins: '0000700091' }, 'fins', 'unknown'],
  ])('%s', (_, change, identifier, expected) => {
    expect(likeness(change, identifier)).toMatchObject({ likeness: expected })
  })

  it('hints at what a difference may come from', () => {
    expect(likeness(person({ born: '1975-02-03' }), 'born')?.hint).toBe('day and month swapped?')
    expect(likeness({ aNumber: 'A98765433' }, 'aNumber')?.hint).toBe('one character differs')
  })
})
