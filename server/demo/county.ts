/** Juniper County, which does not exist: its office, its people and its policy, and a caller for whoever acts at a given instant. */
import type { Db } from '#db/open.ts'
import { accountUsed } from '#db/repository/signIn.ts'
import type { Facility } from '#shared/record/office.ts'
import { CJIS_PROFILE } from '#shared/record/signInRule.ts'
import { act } from '../act.ts'
import { setUpOffice } from '../action/setUpOffice.ts'
import type { Services } from '../context.ts'
import { localTime } from '../localTime.ts'
import { appRouter } from '../router.ts'
import { createCaller } from '../trpc.ts'
import { PASSWORD, STAFF, USERNAMES, type Username } from './staff.ts'

export const OFFICE = {
  name: "Juniper County Sheriff's Office",
  state: 'WI',
  code: '55999',
  timeZone: 'America/Chicago',
  facilities: ['Juniper County Jail', 'Juniper County Huber Center'],
  policyIds: ['selective_convicted'],
}

const callerOf = createCaller(appRouter)

export type County = {
  readonly db: Db
  readonly facilities: readonly Facility[]
  /** Acts with the person's own permissions, through the same procedures as the screens. */
  readonly as: (username: Username, at: string) => ReturnType<typeof callerOf>
  /** Signs in, as everybody did lately. */
  readonly arrive: (username: Username, at: string) => Promise<void>
  /** An input with a key of its own. */
  readonly once: <T>(input: T) => { key: string; do: T }
  /** `26-00412`: numbered in the order of booking within the year. */
  readonly bookingNumber: (at: string) => string
}

/** Sets the office up and gives everybody a sign-in. */
export async function foundCounty(services: Services, at: string): Promise<County> {
  let keys = 0
  const once = <T>(input: T) => ({ key: `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`, do: input })
  const ids = new Map<Username, string>(USERNAMES.map((username) => [username, services.newId()]))
  const actor = (username: Username) => ({ id: ids.get(username) ?? username, ...STAFF[username] })
  const as: County['as'] = (username, when) =>
    callerOf({
      db: services.databases.read,
      services,
      actor: actor(username),
      at: when,
      session: null,
      // Told as though everybody had just typed their password.
      steppedUpAt: when,
      stillSignedIn: async () => true,
    })

  const input = { office: OFFICE, administrator: { username: 'admin', name: STAFF.admin.name, password: PASSWORD } }
  const call = { key: once(null).key, procedure: 'office.setUp', input, actor: actor('admin'), at }
  const office = await act(services, call, (acting) => setUpOffice(acting, input, true))
  for (const username of USERNAMES.filter((one) => one !== 'admin')) {
    const { id } = await as('admin', at).user.create(once({ username, password: PASSWORD, ...STAFF[username] }))
    ids.set(username, id)
  }

  await as('admin', at).user.setSignInRule(
    once({
      ...CJIS_PROFILE,
      secondFactor: 'optional',
      idleMinutes: 30,
      passwordDays: null,
      note: 'Everybody here is invented; nothing of the FBI is kept.',
    }),
  )

  const booked = new Map<string, number>()
  const bookingNumber = (when: string): string => {
    const year = localTime(when, OFFICE.timeZone).slice(2, 4)
    booked.set(year, (booked.get(year) ?? 0) + 1)
    return `${year}-${String(booked.get(year)).padStart(5, '0')}`
  }
  const arrive: County['arrive'] = (username, when) => {
    const arriving = { key: once(null).key, procedure: 'session.started', input: null, actor: actor(username), at: when }
    return act(services, arriving, async ({ tx, enter }) => {
      const { id } = actor(username)
      await accountUsed(tx, id, '127.0.0.1', when)
      await enter({ act: 'session.started', subjectId: id, detail: { address: '127.0.0.1', notice: null, secondFactor: false } })
    })
  }
  return { db: services.databases.read, facilities: office.facilities, as, arrive, once, bookingNumber }
}
