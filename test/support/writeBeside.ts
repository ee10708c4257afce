/** A process that writes to a desk's database beside others: `writeBeside FILE NAME COUNT`; it ends with an error if one of its acts was refused. */
import { randomUUID } from 'node:crypto'
import { openDatabases } from '#db/open.ts'
import { act } from '#server/act.ts'
import { systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'

const [file = '', name = '', count = '0'] = process.argv.slice(2)
const databases = await openDatabases(file)
const services = systemServices(databases, openLive(), newSetUpCode())
const actor = { id: name, name, role: 'administrator' } as const
for (let i = 0; i < Number(count); i += 1) {
  const call = { key: randomUUID(), procedure: 'test', input: i, actor, at: services.now() }
  await act(services, call, ({ enter }) => enter({ act: 'session.ended', subjectId: name, detail: { i } }))
}
await databases.close()
