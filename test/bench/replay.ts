/** A replay of 100,000 past requests against the mere reading and parsing of the same rows, on one temporary database: the best of three rounds of each. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertDetainer } from '#db/repository/detainer.ts'
import { insertEvaluation } from '#db/repository/evaluation.ts'
import { pastFacts } from '#db/repository/replay.ts'
import { seeded, type Seed } from '#server/demo/seed.ts'
import { evaluate } from '#shared/core/evaluate.ts'
import { listed } from '#shared/core/listed.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { Facts, Item, Items } from '#shared/record/fact.ts'
import type { OffenseList } from '#shared/record/offenseList.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { ReplayResult, ReplayStep } from '#shared/record/replay.ts'
import { SituationFile } from '#shared/record/situation.ts'
import { detainer } from '#test/support/matter.ts'
import { once, openOffice } from '#test/support/office.ts'

const POLICY = 'travis_tx_2017'
const BATCH = 5_000
const PAGE = 500
const ROUNDS = 3
const DAY = '2026-03-03'
const UNTIL = '2026-03-04T05:59:59.999Z'

const OFFENSES = [
  { title: 'CAPITAL MURDER', statute: 'TX PC 19.03', class: 'felony', degree: 'capital' },
  { title: 'AGG SEXUAL ASSAULT CHILD', statute: 'TX PC 22.021', class: 'felony', degree: '1' },
  { title: 'CONTINUOUS SMUGGLING OF PERSONS', statute: 'TX PC 20.06', class: 'felony', degree: '1' },
  { title: 'ASSAULT FAM/HOUSEHOLD MEM', statute: 'TX PC 22.01(a)(1)', class: 'misdemeanor', degree: 'A' },
  { title: 'DRIVING WHILE INTOXICATED', statute: 'TX PC 49.04', class: 'misdemeanor', degree: 'B' },
  { title: 'THEFT PROP >=$100<$750', statute: null, class: 'misdemeanor', degree: 'B' },
] as const

export type ReplayRate = {
  readonly detainers: number
  readonly readMs: number
  readonly replayMs: number
  readonly ratio: number
}

export async function replayRate(detainers = 100_000): Promise<ReplayRate> {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'))
  const office = await openOffice({ file: join(folder, 'desk.sqlite'), policyIds: [POLICY] })
  try {
    const version = await office.as('policyOwner').policy.inForce()
    await fill(office, version, detainers)
    const draftId = await draftWithoutSmuggling(office, version)
    await readAll(office)
    let [readMs, replayMs] = [Infinity, Infinity]
    for (let round = 0; round < ROUNDS; round += 1) {
      readMs = Math.min(readMs, await timed(() => readAll(office)))
      replayMs = Math.min(replayMs, await timed(() => replayAll(office, draftId, detainers)))
    }
    return { detainers, readMs, replayMs, ratio: Math.round((100 * replayMs) / readMs) / 100 }
  } finally {
    await office.services.databases.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Office = Awaited<ReturnType<typeof openOffice>>

async function fill({ services }: Office, version: PolicyVersion, count: number): Promise<void> {
  const situations = situationsOf(POLICY)
  for (let start = 0; start < count; start += BATCH)
    await services.databases.write.transaction().execute(async (tx) => {
      for (let i = start; i < Math.min(count, start + BATCH); i += 1) {
        const number = `2026-${String(i).padStart(6, '0')}`
        const id = `detainer-${number}`
        const facts = varied(situations[i % situations.length] as Facts, version.lists, seeded(i))
        await insertDetainer(tx, detainer({ id, number, bookingId: null }))
        await insertEvaluation(tx, {
          id: `evaluation-${number}`,
          detainerId: id,
          policyVersionId: version.id,
          evaluatedAt: '2026-03-03T15:00:00.000Z',
          trigger: 'received',
          facts,
          sources: [{ fact: 'request', source: 'the paper, received by fax', at: '2026-03-03T14:00:00.000Z', by: null }],
          verdict: evaluate(version.policies, facts),
        })
      }
    })
}

function situationsOf(id: string): Facts[] {
  const { meta, cases } = SituationFile.parse(JSON.parse(readFileSync(`shared/policy/situation/${id}.json`, 'utf8')))
  return cases.map(({ scenario }) => situationFacts(meta.defaults, scenario))
}

/** The situation with offenses as a jail writes them: its own, by their words and sections, and one more. */
function varied(facts: Facts, lists: readonly OffenseList[], seed: Seed): Facts {
  const offense = ({ lists_unknown: _, ...item }: Item): Item => {
    const said = seed.pick(OFFENSES)
    const on = lists.filter((list) => listed({ ...said, punishable: null, ticks: {} }, list) === true).map((list) => list.id)
    return { ...item, ...said, lists: on }
  }
  const items = (some: Items | undefined): Items =>
    some === undefined || some === 'unknown' ? 'unknown' : some.map((item) => (item === 'unknown' ? item : offense(item)))
  const another = offense({ status: seed.pick(['pending', 'dismissed']), current: true })
  const charges = items(facts.charges)
  return {
    ...facts,
    'subject.age': seed.whole(18, 70),
    convictions: items(facts.convictions),
    charges: charges === 'unknown' ? charges : [...charges, another],
  }
}

/** The office would take one offense off its list, so that every item is looked up again. */
async function draftWithoutSmuggling({ as }: Office, { policies, lists }: PolicyVersion): Promise<string> {
  const shorter = lists.map((list) => ({ ...list, entries: list.entries.filter(({ sections }) => !sections.includes('20.06')) }))
  const texts = { policies: [...policies], lists: shorter, situations: [] }
  return (await as('policyOwner').draft.create(once({ name: 'A shorter list', from: { texts } }))).id
}

/** As the screen does it: from the call to the last row of the result, with the start of the thread. */
async function replayAll({ as }: Office, draft: string, detainers: number): Promise<void> {
  let result: ReplayResult | null = null
  const steps = await as('policyOwner').policy.replay({ of: { draft }, day: DAY })
  for await (const step of steps as AsyncIterable<ReplayStep>) result = step.result
  const { detainers: done, flips } = result ?? { detainers: 0, flips: [] }
  if (done !== detainers || flips.length === 0) throw new Error('The replay is not the one that was meant.')
}

async function readAll({ db }: Office): Promise<void> {
  for (let last = ''; ; ) {
    const page = await pastFacts(db, UNTIL, { after: last, upTo: '9999' }, PAGE)
    last = page.at(-1)?.number ?? last
    if (page.length < PAGE) return
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start)
}
