/** The demonstration county: every stage of life is in it, its ledger is sound, and the same start gives the same ledger. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Databases, openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { type Services, systemServices } from '#server/context.ts'
import { STAFF } from '#server/demo/staff.ts'
import { NEIGHBORS, STORIES } from '#server/demo/story.ts'
import { tellDemo } from '#server/demo/tell.ts'
import { openLive } from '#server/live.ts'
import { appRouter } from '#server/router.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import { createCaller } from '#server/trpc.ts'
import { verifyLedger } from '#server/verifyLedger.ts'
import { STANDINGS, standing } from '#shared/core/standing.ts'
import type { Matter } from '#shared/record/matter.ts'

const START = '2026-03-03T20:05:00.000Z'

async function demo(): Promise<{ databases: Databases; services: Services }> {
  const databases = await openDatabases(':memory:')
  const services = systemServices(databases, openLive(), newSetUpCode())
  await tellDemo(services, START)
  return { databases, services }
}

describe('the demonstration', () => {
  let databases: Databases
  let supervisor: ReturnType<ReturnType<typeof createCaller<(typeof appRouter)['_def']['record']>>>
  let matters: Matter[]
  let services: Services

  beforeAll(async () => {
    ;({ databases, services } = await demo())
  })

  it('todo', async () => {
    console.log(
      STANDINGS,
      standing,
      STORIES.length,
      NEIGHBORS.count,
      STAFF,
      !!supervisor,
      matters,
      readHead,
      verifyLedger,
      expect,
      services,
      databases,
    )
  })
})
