/** Orders that arrive late, that begin later, and that meet a version still to begin: what binds on any day, and what we believed then. */
import { describe, expect, it } from 'vitest'
import { bind, library } from '#test/support/bind.ts'
import { BY, courtOffice, OWN } from '#test/support/courtOrder.ts'
import { once } from '#test/support/office.ts'

describe('an order for a day to come', () => {
  it('stands in the text now and takes the clause out when that day has come', async () => {
    const { as, suspend, says, pass, detainer, page } = await courtOffice()
    await suspend({ from: '2026-03-05' })
    expect(await says()).toBe('hold')
    pass(48)
    await as('jailStaff', 'reyes').evaluation.ask(once({ detainerId: detainer.id }))
    expect((await page()).matter.evaluation?.outcome).toBe('decline')
  })

  it('that is lifted before it begins never was', async () => {
    const { suspend, lift, stays } = await courtOffice()
    await suspend({ from: '2026-03-05' })
    expect(stays(await lift('2026-03-04', '2026-03-05'))).toEqual([])
  })
})

describe('an order of last week that arrives today', () => {
  it('changes what bound since, and what we believed then is still known', async () => {
    const here = await courtOffice()
    here.pass(24 * 7)
    const version = await here.suspend({ from: '2026-03-07' })
    expect(version).toMatchObject({ number: 2, inForceFrom: '2026-03-07T06:00:00.000Z', enteredAt: '2026-03-10T14:00:00.000Z' })
    const on = async (at: string) => {
      const { inForce, believed } = await here.as('auditor').policy.onDay({ at })
      return [inForce?.number, believed?.number]
    }
    expect([
      await on('2026-03-06T18:00:00.000Z'),
      await on('2026-03-08T18:00:00.000Z'),
      await on('2026-03-10T18:00:00.000Z'),
    ]).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
    ])
  })

  it('restates each version that has bound since', async () => {
    const here = await courtOffice()
    here.pass(24 * 2)
    await bind(here, OWN)
    here.pass(24 * 2)
    const version = await here.suspend({ from: '2026-03-04' })
    expect(version).toMatchObject({ number: 4, policies: [{ title: 'Our own order' }] })
    const [latest, restated] = await here.as('auditor').policy.versions()
    expect([restated, latest].map((one) => [one?.number, one?.inForceFrom])).toEqual([
      [3, '2026-03-04T06:00:00.000Z'],
      [4, '2026-03-05T14:00:00.000Z'],
    ])
    const [entry] = await here.as('auditor').ledger.recent({})
    expect(entry).toMatchObject({ act: 'policy.suspended', detail: { number: 4, numbers: [3, 4] } })
  })
})

it('an order goes along into a version that is signed and has yet to begin', async () => {
  const here = await courtOffice()
  await bind(here, OWN, '2026-03-06T06:00:00.000Z')
  const version = await here.suspend()
  expect(version).toMatchObject({ number: 3, policies: [{ title: library('selective_convicted').title }] })
  const { inForce } = await here.as('auditor').policy.onDay({ at: '2026-03-06T06:00:00.000Z' })
  expect(inForce).toMatchObject({ number: 4, policies: [{ title: 'Our own order' }] })
  expect(here.stays(inForce ?? version)).toEqual([{ from: '2026-03-03', to: null, by: BY }])
})

it('an order is not lost by a text for now while a version without that clause has yet to begin', async () => {
  const here = await courtOffice()
  await bind(here, { policies: [library('leon_fl_2014')] }, '2026-06-01T05:00:00.000Z')
  await here.suspend()
  await expect(bind(here, OWN)).rejects.toMatchObject({
    message: 'policy.losesSuspension',
    cause: { detail: [{ policy: 'selective_convicted', clause: '5', by: BY }] },
  })
  expect(await here.says()).toBe('decline')
})
