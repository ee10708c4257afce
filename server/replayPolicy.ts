/** Runs a draft or a version over every past request on threads of their own, so that nobody waits for it; stops when nobody listens. */
import { EventEmitter, on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { readOffice } from '#db/repository/office.ts'
import { draftById } from '#db/repository/policyDraft.ts'
import { policyInForce, policyVersionById } from '#db/repository/policyVersion.ts'
import { countDetainers, type Stretch, stretches } from '#db/repository/replay.ts'
import { mergeReplays } from '#shared/core/tallyReplay.ts'
import { Problem } from '#shared/problem.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { ReplayInput, ReplayResult, ReplayStep } from '#shared/record/replay.ts'
import { isMemory } from '#db/open.ts'
import type { Context } from './context.ts'
import { localEnd } from './import/localMidnight.ts'
import { readPolicies } from './readPolicies.ts'

type Texts = Pick<PolicyVersion, 'policies' | 'lists'>

/** What a thread is handed. `until`: the last instant of the day. */
export type ReplayTask = {
  readonly source: string
  readonly day: string
  readonly until: string
  readonly before: Texts
  readonly after: Texts
  readonly stretch: Stretch
}

/** What a thread answers: how many it has read, and at last its result. */
export type ReplayPart = { readonly done: number; readonly result: ReplayResult | null }

/** Below so many a second thread would take longer to start than to help. */
const WORTH_TWO = 5_000

/** Young facts by the hundred thousand: with room for them the collector has next to nothing to move. */
const ROOM = { maxYoungGenerationSizeMb: 64 }

/** Throws `record.notFound`, `office.notSetUp`, and `policy.noneInForce` for a day before the first version. */
export async function replayPolicy(
  { db, services, stillSignedIn }: Pick<Context, 'db' | 'services' | 'stillSignedIn'>,
  { of, day }: ReplayInput,
  signal: AbortSignal,
): Promise<AsyncGenerator<ReplayStep, void>> {
  const { databases } = services
  if (isMemory(databases)) throw new Error('A replay reads the database through connections of its own, so it needs a file.')
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const texts = 'draft' in of ? await draftById(db, of.draft) : await policyVersionById(db, of.version)
  if (!texts) throw new Problem('record.notFound', of)
  const until = localEnd(day, office.timeZone)
  const version = await policyInForce(db, until)
  if (!version) throw new Problem('policy.noneInForce')
  const before = { policies: version.policies, lists: version.lists }
  const { policies } = texts
  // As they would be signed: with the lists of the library that they name and do not bring along.
  const after = { policies, lists: readPolicies({ policies, lists: texts.lists }).lists }
  const total = await countDetainers(db)
  const parts = await stretches(db, total, total < WORTH_TWO ? 1 : 2)
  const tasks = parts.map((stretch) => ({ source: databases.source, day, until, before, after, stretch }))
  return steps(day, total, tasks, stillSignedIn, signal)
}

async function* steps(
  day: string,
  total: number,
  tasks: readonly ReplayTask[],
  goOn: () => Promise<boolean>,
  signal: AbortSignal,
): AsyncGenerator<ReplayStep, void> {
  if (signal.aborted) return
  const parts: ReplayPart[] = tasks.map(() => ({ done: 0, result: null }))
  const heard = new EventEmitter()
  const messages = on(heard, 'part', { signal })
  const threads = tasks.map((workerData, i) =>
    new Worker(new URL('./replayThread.cjs', import.meta.url), { workerData, execArgv: [], resourceLimits: ROOM })
      .on('message', (part: ReplayPart) => heard.emit('part', i, part))
      .on('error', (error) => heard.emit('error', error)),
  )
  try {
    while (parts.some(({ result }) => result === null)) {
      const { value } = (await messages.next()) as { value: [number, ReplayPart] }
      parts[value[0]] = value[1]
      if (!(await goOn())) return
      yield { done: parts.reduce((sum, { done }) => sum + done, 0), total, result: null }
    }
    yield {
      done: total,
      total,
      result: mergeReplays(
        day,
        parts.flatMap(({ result }) => result ?? []),
      ),
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()))
  }
}
