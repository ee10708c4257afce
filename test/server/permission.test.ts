/** Every procedure by every role and by nobody: refused exactly where the one table says so, and no procedure without a permission. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { permissionTable } from '#server/permissionTable.ts'
import { appRouter } from '#server/router.ts'
import type { Meta } from '#server/trpc.ts'
import { PERMISSIONS, permits, ROLES, type Role } from '#shared/core/permit.ts'
import { openOffice } from '#test/support/office.ts'

type Procedure = { readonly _def: { readonly type: 'query' | 'mutation' | 'subscription'; readonly meta?: Meta } }
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(([path, { _def }]) => ({
  path,
  type: _def.type,
  permission: _def.meta?.permission,
  own: _def.meta?.own,
}))
const guarded = procedures.flatMap((one) =>
  one.permission && one.permission !== 'anyone' ? [{ ...one, permission: one.permission }] : [],
)

const sources = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )

describe('who may call what', () => {
  let office: Awaited<ReturnType<typeof openOffice>>
  beforeAll(async () => {
    office = await openOffice()
  })

  /** With nothing to do: whoever is allowed gets past the door and is stopped, if at all, by what is missing. */
  async function knock(role: Role | null, path: string): Promise<string> {
    const [noun = '', verb = ''] = path.split('.')
    const caller = office.as(role) as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>
    try {
      await caller[noun]?.[verb]?.({})
      return 'let in'
    } catch (error) {
      const code = error instanceof TRPCError ? error.code : String(error)
      return code === 'FORBIDDEN' || code === 'UNAUTHORIZED' ? code : 'let in'
    }
  }

  it.each(guarded)('$path needs $permission', async ({ path, permission }) => {
    const answers = await Promise.all(ROLES.map(async (role) => [role, await knock(role, path)]))
    expect(answers).toEqual(ROLES.map((role) => [role, permits({ role }, permission) ? 'let in' : 'FORBIDDEN']))
    expect(await knock(null, path)).toBe('UNAUTHORIZED')
  })

  it('is printed in docs/permissions.md as the code has it', () => {
    const kept = readFileSync('docs/permissions.md', 'utf8')
    expect(kept).toContain(permissionTable(appRouter._def.procedures as never))
  })

  it('names every procedure in which it matters whose doing it was, each with a refusal that the code knows', () => {
    const owned = guarded.flatMap(({ path, own }) => (own ? [`${path} ${own.problem}`] : []))
    expect(owned.toSorted()).toEqual([
      'decision.check decision.ownMatch',
      'decision.decide decision.ownProposal',
      'draft.sign draft.ownDraft',
      'draft.withdraw draft.notProposer',
      'inquiry.approve inquiry.ownAnswer',
      'release.check release.ownCheck',
      'retention.destroy retention.ownProposal',
      'sealing.carryOut sealing.ownProposal',
    ])
    const thrown = new Set(
      sources('server/action', 'shared/core').flatMap((text) =>
        [...text.matchAll(/Problem\('(\w+\.(?:own[A-Z]\w*|notProposer))'/g)].map((found) => found[1]),
      ),
    )
    expect(thrown).toEqual(new Set(owned.map((one) => one.split(' ')[1])))
  })

  it('nobody needs to sign in to see whose desk this is, to set it up, nor to have a certificate checked that they hold', () => {
    expect(procedures.filter((one) => one.permission === 'anyone').map((one) => one.path)).toEqual([
      'office.status',
      'office.setUp',
      'inquiry.checkHeld',
    ])
  })

  it('has no procedure without a permission, and no permission without a procedure', () => {
    expect(procedures.filter((one) => one.permission === undefined)).toEqual([])
    const asked = new Set<string>(guarded.map((one) => one.permission))
    expect(PERMISSIONS.filter((permission) => !asked.has(permission))).toEqual([])
  })

  it('takes no change without the key of the form that it was typed into', async () => {
    const changes = guarded.filter((one) => one.type === 'mutation')
    const answers = await Promise.all(
      changes.map(async ({ path, permission }) => {
        const [noun = '', verb = ''] = path.split('.')
        const role = ROLES.find((one) => permits({ role: one }, permission)) ?? 'jailStaff'
        const caller = office.as(role) as unknown as Record<string, Record<string, (input?: unknown) => Promise<unknown>>>
        const refused = await caller[noun]?.[verb]?.({ do: {} }).catch((error: unknown) => error)
        const issues = ((refused as TRPCError).cause as z.ZodError).issues
        return [path, issues.some((issue) => issue.path[0] === 'key')]
      }),
    )
    expect(answers.filter(([, keyed]) => !keyed)).toEqual([])
  })

  it('changes nothing while everybody knocks, and keeps who was refused what', async () => {
    const entries = await office.db.selectFrom('ledger').select(['act', 'subjectId']).orderBy('seq').execute()
    expect(new Set(entries.slice(1).map((entry) => entry.act))).toEqual(new Set(['access.refused', 'ledger.read']))
    expect(new Set(entries.slice(1).map((entry) => entry.subjectId)).size).toBeGreaterThan(guarded.length / 2)
    expect(await office.as('auditor').ledger.verify()).toMatchObject({ firstBad: null })
  })
})
