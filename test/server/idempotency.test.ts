/** A call sent twice is done once: a double click, a lost answer, a retry after the cable was pulled. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

const count = async (office: Awaited<ReturnType<typeof openOffice>>) =>
  Number(
    (
      await office.db
        .selectFrom('booking')
        .select((q) => q.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count,
  )

describe('the same call', () => {
  it('twenty times at once makes one record, and gives everyone the first answer', async () => {
    const office = await openOffice()
    const clerk = office.as('jailStaff', 'reyes')
    const call = once(booking())
    const answers = await Promise.all(Array.from({ length: 20 }, () => clerk.booking.record(call)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await count(office)).toBe(1)
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ entries: 2, firstBad: null })
  })

  it('sent again later gives the answer of then', async () => {
    const office = await openOffice()
    const clerk = office.as('jailStaff', 'reyes')
    const call = once(booking())
    const first = await clerk.booking.record(call)
    await clerk.booking.change(once({ bookingId: first.id, version: 1, change: { bond: 'posted' as const } }))
    expect(await clerk.booking.record(call)).toEqual(first)
  })

  it('is the same whatever the order in which its fields are written', async () => {
    const office = await openOffice()
    const clerk = office.as('jailStaff', 'reyes')
    const key = randomUUID()
    const input = booking()
    const turned = Object.fromEntries(Object.entries(input).toReversed()) as typeof input
    expect(await clerk.booking.record({ key, do: turned })).toEqual(await clerk.booking.record({ key, do: input }))
  })

  it.each([
    ['with something else to do', 'reyes', '26-20000', 'record'],
    ['by somebody else', 'ortiz', '26-10498', 'record'],
    ['for another procedure', 'reyes', '26-10498', 'change'],
  ] as const)('is another call %s, and refused', async (_, name, number, verb) => {
    const office = await openOffice()
    const key = randomUUID()
    const first = await office.as('jailStaff', 'reyes').booking.record({ key, do: booking() })
    const other = office.as('jailStaff', name)
    const again =
      verb === 'record'
        ? other.booking.record({ key, do: booking({ number }) })
        : other.booking.change({ key, do: { bookingId: first.id, version: 1, change: { bond: 'posted' } } })
    await expect(again).rejects.toThrow('key.reused')
    expect(await count(office)).toBe(1)
  })

  it('that was refused may be mended and sent again under its key', async () => {
    const office = await openOffice()
    const clerk = office.as('jailStaff', 'reyes')
    await clerk.booking.record(once(booking()))
    const key = randomUUID()
    await expect(clerk.booking.record({ key, do: booking() })).rejects.toThrow('booking.numberTaken')
    await expect(clerk.booking.record({ key, do: booking({ number: '26-10499' }) })).resolves.toMatchObject({
      number: '26-10499',
    })
  })
})
