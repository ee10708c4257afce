/** A fresh office for one test: an empty in-memory database, a clock that stands still until it is moved, ids that count. */
import { randomUUID } from 'node:crypto'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { newAttempts } from '#server/auth/attempts.ts'
import type { Context, Services } from '#server/context.ts'
import { newSalt } from '#server/newId.ts'
import { openLive } from '#server/live.ts'
import { appRouter } from '#server/router.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { createCaller } from '#server/trpc.ts'
import type { Role } from '#shared/core/permit.ts'
import { newDatabase } from './postgres.ts'

const MORNING = '2026-03-03T14:00:00.000Z'

export const aCounty = {
  name: 'Juniper County Sheriff',
  state: 'WI',
  code: '55999',
  timeZone: 'America/Chicago',
  facilities: ['Juniper County Jail'],
  policyIds: ['selective_convicted'],
}

const administrator = { username: 'admin', name: 'ADAMS, P.', password: 'four plain words here' }

type Proof = { readonly steppedUp?: boolean; readonly purpose?: Context['purpose'] }

/**
 * Set up by a policy of the library; `as(role)` calls as a person of that role, `as(role, name)` as another one, who has just typed
 * their password unless it is said that they have not. `file`: kept in a file, for what reads through a connection of its own.
 */
export async function openOffice({ policyIds = ['selective_convicted'], file = ':memory:', start = MORNING } = {}) {
  const databases = await openDatabases(await sourceOf(file))
  let at = start
  let count = 0
  const services: Services = {
    databases,
    live: openLive(),
    setUpCode: newSetUpCode(),
    attempts: newAttempts(),
    paperLimit: 200_000,
    now: () => at,
    newSalt,
    newId: () => `id-${String(++count).padStart(6, '0')}`,
  }
  const actor = { id: 'administrator', name: administrator.name, role: 'administrator' } as const
  const call = { key: randomUUID(), procedure: 'office.setUp', input: null, actor, at }
  await act(services, call, (acting) => setUpOffice(acting, { office: { ...aCounty, policyIds }, administrator }))
  const contextOf = (
    role: Role | null,
    name: string = role ?? '',
    { steppedUp = true, purpose = null }: Proof = {},
  ): Context => ({
    db: databases.read,
    services,
    actor: role && { id: name, name: name.toUpperCase(), role },
    at,
    session: null,
    purpose,
    steppedUpAt: steppedUp ? at : null,
    stillSignedIn: async () => true,
  })
  return {
    db: databases.read,
    services,
    as: (role: Role | null, name?: string, proof?: Proof) => createCaller(appRouter)(contextOf(role, name, proof)),
    /** Moves the clock on by so many hours. */
    pass: (hours: number) => {
      at = new Date(Date.parse(at) + hours * 3_600_000).toISOString()
    },
  }
}

/** In the run on PostgreSQL an office in memory is one of its databases instead. */
async function sourceOf(file: string): Promise<string> {
  const at = file === ':memory:' ? process.env['DESK_TEST_POSTGRES'] : undefined
  return at ? newDatabase(at) : file
}

/** An input with the key of one form opened once. */
export const once = <T>(input: T): { key: string; do: T } => ({ key: randomUUID(), do: input })
