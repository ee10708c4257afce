/** Fills an empty database with Juniper County: the office is founded, and every story is told in the order of time. */
import type { Services } from '../context.ts'
import { type County, foundCounty } from './county.ts'
import { foreigner, neighbor } from './person.ts'
import { countyPolicy, countySituations } from './policy.ts'
import { USERNAMES } from './staff.ts'
import { inOrder, type Story } from './schedule.ts'
import { type Seed, seeded } from './seed.ts'
import { listStory } from './story/list.ts'
import { inquiryStories } from './story/inquiries.ts'
import { rosterStory } from './story/rosters.ts'
import { HISTORY, type Kind, NEIGHBORS, STORIES } from './story.ts'

const DAY_MS = 24 * 3_600_000

/** The log opens so many days before the start, and the county adopts its own version of the policy so many. */
const FOUNDED = 460
const ADOPTED = 210

/** `start`: UTC ISO text; the same start gives the same ledger, entry by entry. Nothing happens after it. */
export async function tellDemo(services: Services, start: string): Promise<void> {
  let ids = 0
  // Before every id of the running service, so that what people do in the demonstration comes after it.
  const counting = {
    ...services,
    newId: () => `0demo${String(++ids).padStart(10, '0')}`,
    // Invented people need no secret, and the same start gives the same ledger.
    newSalt: () => 'demonstration',
  }
  const county = await foundCounty(counting, daysBefore(start, FOUNDED))
  const told = [...STORIES.flatMap((kind) => each(kind)), ...each(NEIGHBORS), ...HISTORY.flatMap((kind) => each(kind))]
  const stories = told.map(({ kind, turn }, index) => {
    const seed = seeded(index)
    const person = kind === NEIGHBORS ? neighbor(seed, index) : foreigner(seed, index)
    return kind.tell({ county, seed, person, start, ago: agoOf(kind, turn, seed), turn })
  })
  await inOrder(
    [
      adoptPolicy(county, start),
      arrivals(county, start),
      ...inquiryStories(county, start),
      rosterStory(county, start),
      listStory(county, start),
      ...stories,
    ],
    start,
  )
}

const each = (kind: Kind) => Array.from({ length: kind.count }, (_, turn) => ({ kind, turn }))

/**
 * Hours before the start: the tellings of a kind are spread over its days, closer together towards today unless they are history. A kind that spans hours, not
 * days, is told to the minute.
 */
function agoOf({ days: [recent, oldest], count, evenly }: Kind, turn: number, seed: Seed): number {
  const share = count > 1 ? turn / (count - 1) : 0
  return 24 * (recent + (oldest - recent) * (evenly ? share : share ** 2)) + (oldest - recent < 0.5 ? 0 : seed.whole(0, 300) / 60)
}

async function* adoptPolicy(county: County, start: string): Story {
  const at = daysBefore(start, ADOPTED)
  yield at
  const owner = county.as('policy', at).draft
  const texts = { policies: [countyPolicy()], lists: [], situations: [...(await countySituations())] }
  const draft = await owner.create(county.once({ name: 'General Order 17-2', from: { texts } }))
  const note = 'Three clauses that the first months called for: 4a, 5a and 5b.'
  const { id: draftId, version } = await owner.propose(
    county.once({ draftId: draft.id, version: draft.version, inForceFrom: null, note }),
  )
  await county.as('supervisor', at).draft.sign(county.once({ draftId, version }))
}

/** An account that nobody uses for three months is disabled: everybody was here this week. */
async function* arrivals(county: County, start: string): Story {
  for (const username of USERNAMES) {
    const at = daysBefore(start, 3)
    yield at
    await county.arrive(username, at)
  }
}

const daysBefore = (start: string, days: number): string => new Date(Date.parse(start) - days * DAY_MS).toISOString()
