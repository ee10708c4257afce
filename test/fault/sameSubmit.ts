/** T9: the same call twenty times at once, from two tabs, and again after its answer was lost: one record, one entry, one answer. */
import { readHead } from '#db/repository/ledger.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { seeded } from '#server/demo/seed.ts'
import { type Fault, rounds } from './fault.ts'
import { served } from './served.ts'

const TIMES = 20

export const sameSubmit: Fault = {
  id: 'T9',
  name: 'the same submit twenty times at once',
  short: { rounds: 1, seconds: 4 },
  full: { rounds: 200, seconds: 120 },
  run: (size, seed) =>
    served(async ({ serving, as }) => {
      const round = rounds(size)
      const luck = seeded(seed)
      const { read } = serving.services.databases
      const tabs = [await as('reyes'), await as('reyes')] as const
      let lost = 0
      for (let count = 0; round.next(); count += 1) {
        const call = once(booking({ number: `26-T${count}` }))
        const before = (await readHead(read)).seq
        if (luck.happens(0.5)) {
          // Whoever sent it does not hear the answer any more.
          const gone = AbortSignal.timeout(luck.whole(1, 15))
          const body = JSON.stringify(call)
          const headers = { ...tabs[0].headers(), 'content-type': 'application/json' }
          const path = `${serving.address}/api/trpc/booking.record`
          await fetch(path, { method: 'POST', headers, body, signal: gone }).catch(() => void (lost += 1))
        }
        const sending = Array.from({ length: TIMES }, (_, i) => tabs[i % 2 === 0 ? 0 : 1].post('trpc/booking.record', call))
        const answers = (await Promise.all(sending)).map((answer) => JSON.stringify(answer))
        round.holds(new Set(answers).size === 1, `answered differently: ${[...new Set(answers)].join(' | ').slice(0, 500)}`)
        round.holds(answers[0]?.startsWith('{"status":200') ?? false, `answered ${answers[0]?.slice(0, 200)}`)
        const there = await read.selectFrom('booking').select('id').where('number', '=', call.do.number).execute()
        const entries = (await readHead(read)).seq - before
        round.holds(there.length === 1 && entries === 1, `${there.length} records, ${entries} entries`)
      }
      return round.told(`${TIMES} times each, by two tabs; ${lost} answers lost first`)
    }),
}
