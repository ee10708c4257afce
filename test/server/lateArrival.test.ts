/** A paper that comes after the release was set: how it comes, and that it stands until somebody has seen it by name. */
import { describe, expect, it } from 'vitest'
import { another, said, sees, standing } from '#test/support/alarms.ts'
import { arrived } from '#test/support/arrived.ts'
import { once } from '#test/support/office.ts'
import { i200 } from '#test/support/paper.ts'
import { LEFT, releaseDue } from '#test/support/releaseDue.ts'

describe('a paper that comes after the release was set (R24)', () => {
  it('is an alarm at once, until somebody has seen it by name and said what was done', async () => {
    const office = await releaseDue()
    const late = await office.clerk.detainer.receive(once(another(office)))
    const found = (await standing(office)).find(({ kind }) => kind === 'late_arrival')
    expect(found).toMatchObject({ paper: 'request', number: late.number, detainerId: late.id, acknowledged: null })
    await sees(office, 'reyes', found?.key ?? '', 'Called the line: the person is still in the lobby')
    expect((await standing(office)).find(({ kind }) => kind === 'late_arrival')).toMatchObject({
      acknowledged: { byName: 'REYES', note: 'Called the line: the person is still in the lobby' },
    })
  })

  it('also where it lay unfound and is attached only now', async () => {
    const office = await releaseDue()
    const lying = await office.clerk.detainer.receive(once({ ...another(office), match: null }))
    expect(await said(office)).not.toContain('late_arrival')
    const match = office.detainer.match ?? { bookingId: '', identifiers: [], note: null }
    await office.clerk.detainer.attach(once({ detainerId: lying.id, version: 1, match }))
    expect(await said(office)).toContain('late_arrival')
  })

  it('also where it is a warrant to a request that was here before', async () => {
    const office = await releaseDue()
    await office.clerk.detainer.addWarrant(once({ detainerId: office.detainer.id, warrant: i200 }))
    expect((await standing(office)).filter(({ kind }) => kind === 'late_arrival')).toMatchObject([{ paper: 'warrant' }])
  })

  it('also where nothing was set yet, but the release sheet had been begun', async () => {
    const plain = await arrived()
    const bookingId = plain.booked.id
    await plain.clerk.release.check(once({ bookingId, did: { step: 'authority' as const, paper: 'Bond receipt 4417' } }))
    await plain.clerk.detainer.receive(once(another(plain)))
    expect(await said(plain)).toEqual(['late_arrival'])
  })

  it('is none where it was here before the release was set', async () => {
    const plain = await arrived()
    await plain.clerk.detainer.receive(once(another(plain)))
    await plain.clerk.booking.changeCustody(
      once({ bookingId: plain.booked.id, version: 1, ...LEFT, custody: 'in_custody' as const, releasedAt: null }),
    )
    expect(await said(plain)).not.toContain('late_arrival')
  })

  it('is seen by whoever takes the step of the sheet that looks at every paper', async () => {
    const office = await releaseDue()
    await office.clerk.detainer.receive(once(another(office)))
    await office.checkAll()
    expect((await standing(office)).find(({ kind }) => kind === 'late_arrival')).toMatchObject({
      acknowledged: { byName: 'REYES' },
    })
  })
})
