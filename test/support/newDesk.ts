/** A data folder with an office set up in it, for what is run from the command line. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { aCounty } from './office.ts'

export async function newDesk(folder: string): Promise<void> {
  const databases = await openDatabases(join(folder, 'desk.sqlite'))
  const services = systemServices(databases, openLive(), newSetUpCode())
  const administrator = { username: 'admin', name: 'ADAMS, P.', password: 'four plain words here' }
  const actor = { id: 'admin', name: administrator.name, role: 'administrator' } as const
  const call = { key: randomUUID(), procedure: 'office.setUp', input: null, actor, at: services.now() }
  await act(services, call, (acting) => setUpOffice(acting, { office: aCounty, administrator }))
  await databases.close()
}
