/** Failures are on record like successes (AU-2): a proof that did not hold, what only somebody else may do, a read of the audit log itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDoor, PASSWORD } from '#test/support/door.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { library, proposed } from '#test/support/bind.ts'
import { desk } from '#test/support/export.ts'
import { once, openOffice } from '#test/support/office.ts'
import { openOutside } from '#test/support/outside.ts'
import { visitor } from '#test/support/visitor.ts'

describe('whoever is signed in and cannot prove who they are', () => {
  let door: Awaited<ReturnType<typeof openDoor>>
  beforeAll(async () => {
    door = await openDoor()
    await easySignIn(door.services)
  }, 60_000)
  afterAll(() => door?.close())

  it('stands in the ledger with what it was for, and never with what was typed', async () => {
    const id = await door.person('reyes')
    const reyes = visitor(door.address)
    await reyes.auth('sign-in/username', { username: 'reyes', password: PASSWORD })
    expect(await reyes.call('account.stepUp', once({ password: 'not my password' }))).toBe('account.wrongPassword')
    const change = { currentPassword: 'not my password', newPassword: 'nobody else has these words', revokeOtherSessions: true }
    expect((await reyes.auth('change-password', change)).status).toBe(400)
    expect((await reyes.auth('two-factor/enable', { password: 'not my password' })).status).toBe(400)
    const entries = await door.services.databases.read
      .selectFrom('ledger')
      .select(['actorName', 'detail'])
      .where('act', '=', 'account.refused')
      .where('subjectId', '=', id)
      .orderBy('seq')
      .execute()
    expect(entries.map(({ actorName, detail }) => [actorName, JSON.parse(detail) as unknown])).toEqual([
      ['REYES', { what: 'stepUp', why: 'password' }],
      ['REYES', { what: 'password', why: 'password' }],
      ['REYES', { what: 'secondFactor', why: 'password' }],
    ])
  }, 30_000)

  it('so does who wrote the ledger to a file, and the file holds it as it was before', async () => {
    const file = join(door.dataFolder, 'ledger.jsonl')
    await desk(door.dataFolder, 'ledger', 'export', file)
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    const last = await door.services.databases.read
      .selectFrom('ledger')
      .selectAll()
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(last).toMatchObject({ act: 'ledger.exported', seq: lines.length + 1 })
    expect(JSON.parse(last.detail)).toEqual({ file: 'ledger.jsonl', entries: lines.length })
  }, 30_000)
})

const actsOf = async (
  { db }: Pick<Awaited<ReturnType<typeof openOffice>>, 'db'>,
  act: 'access.refused' | 'ledger.read' | 'system.refused',
) =>
  (
    await db.selectFrom('ledger').select(['actorName', 'subjectId', 'detail']).where('act', '=', act).orderBy('seq').execute()
  ).map(({ actorName, subjectId, detail }) => ({ actorName, subjectId, ...(JSON.parse(detail) as object) }))

describe('whoever may not do something', () => {
  it('because it is their own text stands in the ledger as one whose role does not allow it', async () => {
    const office = await openOffice()
    const { id: draftId, version } = await proposed(office, { policies: [library('leon_fl_2014')] })
    await expect(office.as('policyOwner', 'price').draft.sign(once({ draftId, version }))).rejects.toThrow('draft.ownDraft')
    await expect(office.as('jailStaff', 'reyes').draft.sign(once({ draftId, version }))).rejects.toThrow('actor.notPermitted')
    expect(await actsOf(office, 'access.refused')).toMatchObject([
      { actorName: 'PRICE', subjectId: 'draft.sign', role: 'policyOwner' },
      { actorName: 'REYES', subjectId: 'draft.sign', role: 'jailStaff' },
    ])
  })

  it('because the key of the system is none stands there too, once a minute however often it calls', async () => {
    const outside = await openOutside()
    const call = () => outside.call('desk_of_somebody_else', 'GET', '/bookings/J-9/verdicts')
    for (let calls = 0; calls < 5; calls += 1) expect((await call()).status).toBe(401)
    outside.pass(0.02)
    await call()
    expect(await actsOf(outside, 'system.refused')).toMatchObject([
      { why: 'This key is not known.', begins: null },
      { why: 'This key is not known.', begins: null },
    ])
    await outside.close()
  })
})

describe('whoever reads the audit log', () => {
  it('stands in it, once a quarter of an hour for each book, before anything is handed over', async () => {
    const office = await openOffice()
    const king = office.as('auditor', 'king')
    for (let reads = 0; reads < 3; reads += 1) await king.ledger.recent({})
    await king.look.list({})
    office.pass(0.3)
    await office.as('auditor', 'king').ledger.recent({})
    expect(await actsOf(office, 'ledger.read')).toMatchObject([
      { actorName: 'KING', what: 'ledger' },
      { actorName: 'KING', what: 'looks' },
      { actorName: 'KING', what: 'ledger' },
    ])
  })
})
