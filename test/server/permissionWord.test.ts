/** Every refusal at the door says which: not signed in, or not permitted and what for; and it says so before it looks at what was sent. */
import { beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from '#server/router.ts'
import type { Meta } from '#server/trpc.ts'
import { type Permission, permits, ROLES, type Role } from '#shared/core/permit.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'

type Procedure = { readonly _def: { readonly type: string; readonly meta?: Meta } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const DOORS = procedures.flatMap(([path, { _def }]) => {
  const permission = _def.meta?.permission
  return permission === undefined || permission === 'anyone' ? [] : [{ path, permission: permission as Permission }]
})

describe('a call', () => {
  let office: Awaited<ReturnType<typeof openOffice>>
  beforeAll(async () => {
    office = await openOffice()
  })

  const call = async (role: Role | null, path: string, input: unknown): Promise<unknown> => {
    const [noun = '', verb = ''] = path.split('.')
    const caller = office.as(role) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
    return caller[noun]?.[verb]?.(input)
  }

  it.each(DOORS)('of $path', async ({ path, permission }) => {
    const kept = once({ ...booking(), id: 'b1', text: '' })
    for (const input of [undefined, 'x', {}, kept]) {
      await expect(call(null, path, input)).rejects.toMatchObject({ code: 'UNAUTHORIZED', message: 'actor.notSignedIn' })
      for (const role of ROLES.filter((one) => !permits({ role: one }, permission))) {
        const refused = { code: 'FORBIDDEN', message: 'actor.notPermitted', cause: { detail: { permission } } }
        await expect(call(role, path, input)).rejects.toMatchObject(refused)
      }
    }
  })

  it('that is refused leaves the office as it was, but for the entry that says so', async () => {
    const acts = await office.db.selectFrom('ledger').select('act').distinct().orderBy('act', 'desc').execute()
    expect(acts.map(({ act }) => act)).toEqual(['office.setUp', 'access.refused'])
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
    expect(await office.db.selectFrom('booking').select('id').execute()).toEqual([])
  })

  it('without a key is no call: the set-up of the office asks for one too', async () => {
    for (const [path, { _def }] of procedures.filter(([, { _def: one }]) => one.type === 'mutation')) {
      const permission = _def.meta?.permission
      const role = ROLES.find((one) => permission !== undefined && permission !== 'anyone' && permits({ role: one }, permission))
      for (const key of [undefined, '', 'once', 7]) {
        const issues = expect.arrayContaining([expect.objectContaining({ path: ['key'] })]) as unknown
        await expect(call(role ?? null, path, { key, do: {} })).rejects.toMatchObject({ cause: { issues } })
      }
    }
  })
})
