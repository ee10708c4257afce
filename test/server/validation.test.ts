/** What cannot be right is refused at the door, with a sentence for each field, and nothing of it is kept. */
import type { TRPCError } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { arrived } from '#test/support/arrived.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking, charge, paper } from '#test/support/paper.ts'

/** The fields named, by their path without the envelope, each with its sentence. */
async function refused(call: Promise<unknown>): Promise<Record<string, string>> {
  const error = (await call.then(
    () => expect.fail('was let in'),
    (reason: unknown) => reason,
  )) as TRPCError
  expect(error.code).toBe('BAD_REQUEST')
  const { issues } = error.cause as z.ZodError
  return Object.fromEntries(
    issues.toReversed().map((issue) => [issue.path.filter((part) => part !== 'do').join('.'), issue.message]),
  )
}

describe('a booking', () => {
  it.each([
    [{ number: ' ' }, 'number', 'The booking number is missing. Type it as it stands on the paper.'],
    [{ number: 'x'.repeat(41) }, 'number', 'The booking number is longer than 40 characters. Shorten it.'],
    [{ bookedAt: 'yesterday' }, 'bookedAt', 'Give the date and time, for example 2026-03-03 14:05.'],
    [{ arrestedOn: '02/28/2026' }, 'arrestedOn', 'Give the date as YYYY-MM-DD.'],
    [{ subject: { surname: '' } }, 'subject.surname', 'The surname is missing. Type it as it stands on the paper.'],
    [
      { subject: { surname: 'LOPEZ', born: '1975-13' } },
      'subject.born',
      'Give the date as YYYY-MM-DD, or only the part that is known: YYYY or YYYY-MM.',
    ],
    [
      { charges: [charge(), { ...charge(), title: '' }] },
      'charges.1.title',
      'The charge is missing. Type it as it stands on the paper.',
    ],
  ])('%j: %s', async (over, field, sentence) => {
    const office = await openOffice()
    const call = office.as('jailStaff').booking.record(once({ ...booking(), ...over } as ReturnType<typeof booking>))
    expect(await refused(call)).toEqual({ [field]: sentence })
    expect(await office.db.selectFrom('subject').selectAll().execute()).toEqual([])
    expect((await office.as('auditor').ledger.verify()).entries).toBe(1)
  })

  it('names every field at once', async () => {
    const office = await openOffice()
    const call = office.as('jailStaff').booking.record(once({ ...booking(), number: '', bookedAt: 'x' }))
    expect(Object.keys(await refused(call)).toSorted()).toEqual(['bookedAt', 'number'])
  })
})

describe('a request', () => {
  const receive = async (over: Record<string, unknown>) => {
    const office = await openOffice()
    const input = { paper: paper(), warrants: [], match: null, service: null, findings: [], ...over }
    const fields = await refused(office.as('jailStaff').detainer.receive(once(input)))
    expect(await office.db.selectFrom('detainer').selectAll().execute()).toEqual([])
    return fields
  }

  it.each([
    ['asks nothing and cancels nothing', { paper: paper({ asks: [] }) }, 'paper.asks'],
    ['has a form that was never printed', { paper: { ...paper(), form: 'I-247Q' } }, 'paper.form'],
    ['arrived at no time', { paper: { ...paper(), receivedAt: '' } }, 'paper.receivedAt'],
    ['is served by nobody', { service: { servedAt: '2026-03-03T13:50:00.000Z', how: 'in_person', by: ' ' } }, 'service.by'],
    ['has a warrant without a signer', { warrants: [{ kind: 'I-200' }] }, 'warrants.0.signedBy'],
    ['has a finding that is no fact', { findings: [{ fact: 'subject.race', value: 'x', source: 'ICE' }] }, 'findings.0.fact'],
    [
      'has a finding that is no answer',
      { findings: [{ fact: 'subject.registry', value: 'maybe', source: 'ICE' }] },
      'findings.0.value',
    ],
  ])('that %s', async (_, over, field) => {
    expect(Object.keys(await receive(over))).toEqual([field])
  })
})

describe('a finding', () => {
  it.each([
    ['subject.terror_match', 'probable', 'This cannot be an answer here. Use one of: no, possible, confirmed.'],
    ['release.date_is_public', 'yes', 'This cannot be an answer here. Use true or false.'],
    ['ice_attests', 'gang', 'This cannot be an answer here. Use one of: gang, violent_felony, terror.'],
    ['ice_attests', ['gang', 'money'], 'This cannot be an answer here. Use one of: gang, violent_felony, terror.'],
    ['subject.age', 'old', 'This cannot be an answer here. Use a number.'],
  ])('that %s is %j is refused', async (fact, value, sentence) => {
    const { clerk, detainer } = await arrived()
    const call = clerk.detainer.recordFinding(
      once({ detainerId: detainer.id, finding: { fact, value, source: 'own_record' as const } }),
    )
    expect(await refused(call)).toEqual({ 'finding.value': sentence })
  })

  it.each([
    ['subject.terror_match', null],
    ['subject.terror_match', 'unknown'],
    ['pc_review', 'not_reviewed'],
    ['sheriff_case_decision', 'referred'],
    ['ice_attests', ['gang']],
    ['subject.age', 44],
  ])('that %s is %j is recorded', async (fact, value) => {
    const { clerk, detainer } = await arrived()
    const finding = { fact, value, source: 'own_record' as const }
    expect(await clerk.detainer.recordFinding(once({ detainerId: detainer.id, finding }))).toMatchObject({ fact, value })
  })
})

describe('a release', () => {
  it('is never set on a word alone, and a person who left, left at some time', async () => {
    const { clerk, booked } = await arrived()
    const change = (over: object) =>
      refused(clerk.booking.changeCustody(once({ bookingId: booked.id, version: 1, ...over } as never)))
    expect(await change({ custody: 'in_custody', releaseOrderedAt: '2026-03-03T13:00:00Z' })).toEqual({
      releaseEvidence: 'Name the paper: a release is never set on a word alone.',
    })
    expect(await change({ custody: 'released' })).toEqual({ releasedAt: 'Give the time at which the person left.' })
  })
})
