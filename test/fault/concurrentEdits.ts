/** T10: two people change what both had on screen, in every order of arriving: one of them is done, the other is told with both versions, and history is a line. */
import { readHead } from '#db/repository/ledger.ts'
import { setTimeout } from 'node:timers/promises'
import { verifyLedger } from '#server/verifyLedger.ts'
import { once } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { seeded } from '#server/demo/seed.ts'
import { type Fault, rounds } from './fault.ts'
import { served } from './served.ts'

type Answered = { readonly status: number; readonly answer: Record<string, unknown> }
type Refusal = { readonly data?: { readonly problem?: { readonly code: string; readonly detail: Record<string, unknown> } } }

const BONDS = ['posted', 'none', 'denied'] as const

export const concurrentEdits: Fault = {
  id: 'T10',
  name: 'two people change the same record',
  short: { rounds: 4, seconds: 4 },
  full: { rounds: 500, seconds: 120 },
  run: (size, seed) =>
    served(async ({ serving, as }) => {
      const round = rounds(size)
      const luck = seeded(seed)
      const { read } = serving.services.databases
      const people = [await as('reyes'), await as('stone')]
      const booked = (await people[0]?.call('booking.record', once(booking()))) as { id: string }
      const won = [0, 0]
      for (let version = 1; round.next(); version += 1) {
        const before = (await readHead(read)).seq
        const change = (bond: string) => once({ bookingId: booked.id, version, change: { bond } })
        const answers = await Promise.all(
          people.map(async (person): Promise<Answered> => {
            await setTimeout(luck.whole(0, 6))
            return person.post('trpc/booking.change', change(luck.pick(BONDS)))
          }),
        )
        const done = answers.filter(({ status }) => status === 200)
        const refused = answers.find(({ status }) => status === 409)
        round.holds(done.length === 1 && refused !== undefined, `answered ${answers.map(({ status }) => status).join(', ')}`)
        won[answers.findIndex(({ status }) => status === 200)]! += 1
        const problem = (refused?.answer['error'] as Refusal | undefined)?.data?.problem
        const both = problem?.code === 'record.stale' && 'yours' in problem.detail && 'current' in problem.detail
        round.holds(both, `the second was told ${JSON.stringify(problem)}`)
        const entries = (await readHead(read)).seq - before
        const now = await read.selectFrom('booking').select('version').where('id', '=', booked.id).executeTakeFirst()
        round.holds(now?.version === version + 1 && entries === 1, `version ${now?.version} after ${version}, ${entries} entries`)
      }
      const { firstBad } = await verifyLedger(read)
      round.holds(firstBad === null, `entry ${firstBad} does not follow`)
      return round.told(`the first was done ${won[0]} times, the other ${won[1]}`)
    }),
}
