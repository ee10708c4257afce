/** T11: seven screens whose connections drop at random, one of them slow, a server that is started again, a session that ends: nothing is skipped, nothing told twice, and the state is the server's. */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { entriesAfter, readHead } from '#db/repository/ledger.ts'
import { act, sha256 } from '#server/act.ts'
import { seeded } from '#server/demo/seed.ts'
import { type Serving, serve } from '#server/serve.ts'
import { freePort, setUpIn, signedIn } from './childDesk.ts'
import { type FeedReader, feedReader } from './feedReader.ts'
import { type Fault, rounds } from './fault.ts'
import { noStorm } from './noStorm.ts'
import { inFolder } from './tempFolder.ts'

const SCREENS = 7

async function entering({ services }: Serving, count: number): Promise<void> {
  const actor = { id: 'stone', name: 'STONE, M.', role: 'supervisor' } as const
  const call = { key: randomUUID(), procedure: 'test', input: count, actor, at: services.now() }
  await act(services, call, ({ enter }) => enter({ act: 'evaluation.made', subjectId: 'd1', detail: { count } }))
}

export const streamGaps: Fault = {
  id: 'T11',
  name: 'streams that drop',
  short: { rounds: 1, seconds: 6 },
  full: { rounds: 60, seconds: 240 },
  run: (size, seed) =>
    inFolder(async (folder) => {
      const round = rounds(size)
      const luck = seeded(seed)
      await setUpIn(folder)
      const config = { dataFolder: folder, host: '127.0.0.1', port: await freePort(), origin: null, quiet: true }
      let serving = await serve(config)
      const reyes = await signedIn(serving.address, 'reyes')
      const told = { drops: 0, entries: 0, restarts: 0 }
      while (round.next()) {
        const from = (await readHead(serving.services.databases.read)).seq
        const screens = Array.from({ length: SCREENS }, () => feedReader(serving.address, reyes.headers, from))
        let [open, goal] = [true, Number.POSITIVE_INFINITY]
        const live = async (screen: FeedReader, place: number): Promise<void> => {
          while (open && screen.at() < goal) {
            const cut = new AbortController()
            const over = screen.connect(cut.signal, place === 0 ? 50 : 0)
            await Promise.race([over, setTimeout(luck.whole(10, 600))])
            cut.abort()
            await over
            told.drops += 1
            if (screen.status() === null) await setTimeout(50)
          }
        }
        const living = Promise.all(screens.map(live))
        for (let count = 0; count < 40; count += 1) {
          await entering(serving, count)
          await setTimeout(luck.whole(0, 30))
          if (count !== 20) continue
          await serving.stop()
          serving = await serve(config)
          told.restarts += 1
        }
        const { read } = serving.services.databases
        goal = (await readHead(read)).seq
        await Promise.race([living, setTimeout(15_000)])
        open = false
        await living
        const entries = (await entriesAfter(read, from, 1_000)).map(({ seq, act: name }) => ({ seq, act: name }))
        told.entries += entries.length
        for (const [place, { heard }] of screens.entries()) {
          const same = sha256(JSON.stringify(heard)) === sha256(JSON.stringify(entries))
          round.holds(same, `screen ${place + 1} heard ${heard.map(({ seq }) => seq).join(' ')} of ${from + 1} to ${goal}`)
        }
      }
      await serving.services.databases.write.deleteFrom('session').execute()
      const late = feedReader(serving.address, reyes.headers, 0)
      await late.connect(AbortSignal.timeout(3_000))
      round.holds(late.status() === 401 && late.heard.length === 0, `an ended session was answered with ${late.status()}`)
      await serving.stop()
      const storm = size.rounds > 10 ? await noStorm(round) : 'in a browser only at length'
      return round.told(
        `${SCREENS} screens, ${told.drops} connections, ${told.restarts} restarts, ${told.entries} entries; ${storm}`,
      )
    }),
}
