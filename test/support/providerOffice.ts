/** An office whose people sign in by its own identity provider: who they are there, the way there and back, and what the ledger says of it. */
import { createUser } from '#server/action/manageUser.ts'
import { openDoor } from './door.ts'
import { openIdentityProvider } from './identityProvider.ts'
import { visitor } from './visitor.ts'

const MFA = ['pwd', 'mfa']
const PEOPLE = [
  { sub: 'subject-reyes', preferred_username: 'Reyes@juniper.example', amr: MFA },
  { sub: 'subject-stone', preferred_username: 'stone@juniper.example' },
  { sub: 'subject-vega', preferred_username: 'vega@juniper.example' },
  { sub: 'subject-quinn', preferred_username: 'quinn@juniper.example', amr: MFA },
  { sub: 'subject-nobody', preferred_username: 'nobody@juniper.example', amr: MFA },
]

type Visitor = ReturnType<typeof visitor>

export async function openProviderOffice() {
  const provider = await openIdentityProvider(PEOPLE)
  const door = await openDoor({ provider: provider.settings })
  provider.serve(door.address)
  const ids = new Map<string, string>()
  for (const username of ['reyes', 'stone', 'quinn', 'vega']) {
    const made = {
      username,
      name: username.toUpperCase(),
      role: 'supervisor' as const,
      providerName: `${username}@juniper.example`,
    }
    ids.set(username, (await door.asAdmin((acting) => createUser(acting, made))).id)
  }
  const refusals = door.services.databases.read.selectFrom('ledger').selectAll().where('act', '=', 'session.refused')
  return {
    provider,
    door,
    idOf: (name: string): string => ids.get(name) ?? '',
    home: `${door.address}/search?number=1`,
    visitor: () => visitor(door.address),
    status: (here: Visitor) => here.call('office.status', undefined),
    /** From the button to the screen: the address at which one arrives. `cookies`: of a browser that was at the provider before. */
    enter: async (here: Visitor, name: string, { why = 'signIn', cookies = new Map<string, string>() } = {}): Promise<string> => {
      const { answer } = await here.auth('provider/begin', { why, to: '/search?number=1' })
      return here.follow(await provider.signInAt(String(answer['url']), name, cookies))
    },
    lastRefusal: async () => {
      const { detail, subjectId } = await refusals.orderBy('seq', 'desc').executeTakeFirstOrThrow()
      return { ...(JSON.parse(detail) as Record<string, unknown>), subjectId }
    },
    close: async () => {
      await door.close()
      await provider.close()
    },
  }
}
