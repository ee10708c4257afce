/** A stretch of the log under a text and under the version of that day, page by page, and at last what came out of it all. */
import { pastFacts } from '#db/repository/replay.ts'
import { listPolicyVersions } from '#db/repository/policyVersion.ts'
import type { Db } from '#db/open.ts'
import { relisted, type Relist } from '#shared/core/relisted.ts'
import { asOnDay, asThoughInForce, replayCase } from '#shared/core/replay.ts'
import { tallyReplay } from '#shared/core/tallyReplay.ts'
import type { ReplayPart, ReplayTask } from './replayPolicy.ts'

const PAGE = 500

export async function* replayDetainers(db: Db, task: ReplayTask): AsyncGenerator<ReplayPart> {
  const { day, until, stretch, before, after } = task
  const relistings = new Map<string, { before: Relist; after: Relist }>()
  for (const { id, lists } of await listPolicyVersions(db)) {
    relistings.set(id, { before: relisted(lists, before.lists), after: relisted(lists, after.lists) })
  }
  const standing = asOnDay(before.policies, day)
  const proposed = asThoughInForce(after.policies)
  const tally = tallyReplay(day)
  let last: string | undefined = stretch.after
  for (let done = 0; last !== undefined; ) {
    const page = await pastFacts(db, until, { ...stretch, after: last }, PAGE)
    for (const { facts, policyVersionId, ...past } of page) {
      const relist = relistings.get(policyVersionId ?? '')
      if (!facts || !relist) continue
      const was = { policies: standing, facts: relist.before(facts) }
      tally.add(replayCase(past, was, { policies: proposed, facts: relist.after(facts) }))
    }
    last = page.length < PAGE ? undefined : page.at(-1)?.number
    done += page.length
    yield { done, result: last === undefined ? tally.result() : null }
  }
}
