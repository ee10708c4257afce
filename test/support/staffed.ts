/** A data folder with an office and its people in it, who sign in without a second factor; for a desk that is then started as a process of its own. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import type { Acting } from '#server/context.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import type { Role } from '#shared/core/permit.ts'
import { easySignIn } from './easySignIn.ts'
import { newDesk } from './newDesk.ts'

export const PASSWORD = 'four plain words here'

/** `people`: by user name, with name and role. */
export async function staffed(folder: string, people: Readonly<Record<string, readonly [string, Role]>>): Promise<void> {
  await newDesk(folder)
  const databases = await openDatabases(join(folder, 'desk.sqlite'))
  const services = systemServices(databases, openLive(), newSetUpCode())
  const actor = { id: 'admin', name: 'ADAMS, P.', role: 'administrator' } as const
  const asAdmin = <T>(action: (acting: Acting) => Promise<T>) =>
    act(services, { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
  const ids: string[] = []
  for (const [username, [name, role]] of Object.entries(people)) {
    const { id } = await asAdmin((acting) => createUser(acting, { username, name, role, password: PASSWORD }))
    ids.push(id)
  }
  await easySignIn(services, ids)
  await databases.close()
}
