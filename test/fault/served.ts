/** A desk in this process, over real HTTP, with people signed in to it. */
import { type Serving, serve } from '#server/serve.ts'
import { setUpIn, signedIn } from './childDesk.ts'
import { inFolder } from './tempFolder.ts'

export type Served = {
  readonly serving: Serving
  readonly folder: string
  /** By user name. */
  readonly ids: Readonly<Record<string, string>>
  readonly as: (username: string) => ReturnType<typeof signedIn>
}

export const served = <T>(doing: (served: Served) => Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const ids = await setUpIn(folder)
    const serving = await serve({ dataFolder: folder, host: '127.0.0.1', port: 0, origin: null, quiet: true })
    try {
      return await doing({ serving, folder, ids, as: (username) => signedIn(serving.address, username) })
    } finally {
      await serving.stop()
    }
  })
