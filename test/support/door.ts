/** A desk behind its door, over real HTTP: people made by the administrator, and what the ledger says of each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { setAccount } from '#db/repository/signIn.ts'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import type { ProviderSettings } from '#server/auth/provider/readSettings.ts'
import type { Acting } from '#server/context.ts'
import { serve } from '#server/serve.ts'
import { aCounty } from './office.ts'

export const PASSWORD = 'four plain words here'

type Wanted = { readonly provider?: ProviderSettings | null; readonly proxy?: string | null }

/** `provider`: the office's own identity provider. `proxy`: the one that says from where a call comes. */
export async function openDoor({ provider = null, proxy = null }: Wanted = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'door-'))
  const serving = await serve({ dataFolder, host: '127.0.0.1', port: 0, origin: null, quiet: true, provider, proxy })
  const { services, address } = serving
  const { write, read } = services.databases
  const asAdmin = <T>(action: (acting: Acting) => Promise<T>) => {
    const actor = { id: 'adams', name: 'ADAMS, P.', role: 'administrator' } as const
    return act(services, { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
  }
  const administrator = { username: 'adams', name: 'ADAMS, P.', password: PASSWORD }
  await asAdmin((acting) => setUpOffice(acting, { office: aCounty, administrator }))
  return {
    dataFolder,
    services,
    address,
    write,
    asAdmin,
    /** `own`: with a password that is the person's own already. */
    person: async (username: string, own = true): Promise<string> => {
      const made = { username, name: username.toUpperCase(), role: 'jailStaff' as const, password: PASSWORD }
      const { id } = await asAdmin((acting) => createUser(acting, made))
      if (own) await write.transaction().execute((tx) => setAccount(tx, id, { mustChange: 0 }))
      return id
    },
    entriesOf: async (subjectId: string): Promise<string[]> => {
      const entries = read.selectFrom('ledger').select('act').where('subjectId', '=', subjectId).orderBy('seq')
      return (await entries.execute()).map(({ act: name }) => name)
    },
    close: async () => {
      await serving.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
