/** Release and the hold: release set before anybody has decided, the clock due, running, overdue, and ended in each way. */
import { booked, type Jailed, left, type Release, releaseSet } from '../jail.ts'
import { decided, held, holdEnded, type Logged, received, served, toldOfHold } from '../desk.ts'
import { cancellation, paperOf, type Received } from '../paper.ts'
import { awaitingTrial, convictedOfListed } from '../plight.ts'
import { type Scene, type Tell, typed } from '../scene.ts'

const BOND = 'Bond receipt, posted in full'
const SERVED_TIME = 'Sentence computation sheet: time served'

const release = (scene: Scene, ago: number, evidence: string): Release => ({
  evidence,
  orderedAt: typed(scene, ago + 1.5),
  wouldBeAt: typed(scene, ago),
})

/** Bond is posted, the door opens soon, and nobody has decided. */
export const releaseBeforeDecision: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 30, { ...awaitingTrial(scene, scene.ago + 30), bond: 'posted' })
  yield* received(scene, scene.ago + 8, jailed, paperOf(scene, scene.ago + 8))
  const wouldBeAt = typed(scene, -(2 + scene.turn * 3))
  const set: Release = { evidence: BOND, orderedAt: typed(scene, scene.ago + 0.3), wouldBeAt }
  yield* releaseSet(scene, scene.ago, jailed, set)
}

type Holding = { readonly jailed: Jailed; readonly logged: Logged; readonly first: Received }

/** Decided to hold; the would-be release was `scene.ago` hours before the start, and is on record. */
async function* dueToHold(scene: Scene, told = false): AsyncGenerator<string, Holding> {
  const { ago } = scene
  const jailed = yield* booked(scene, ago + 900, convictedOfListed(scene, ago + 900))
  const first = paperOf(scene, ago + 700)
  const logged = yield* received(scene, ago + 700, jailed, first)
  yield* served(scene, ago + 699, logged)
  yield* decided(scene, ago + 690, logged, 'hold')
  if (told) yield* toldOfHold(scene, ago + 3, logged)
  yield* releaseSet(scene, ago + 0.4, jailed, release(scene, ago, SERVED_TIME))
  return { jailed, logged, first }
}

export const clockDue: Tell = async function* (scene) {
  yield* dueToHold(scene)
}

/** The hold started; how long ago is what tells early, the last hour and overdue apart. */
async function* holding(scene: Scene): AsyncGenerator<string, Holding & { readonly holdId: string }> {
  const due = yield* dueToHold(scene, true)
  const { id } = yield* held(scene, scene.ago - 0.5, due.logged, typed(scene, scene.ago), SERVED_TIME)
  return { ...due, holdId: id }
}

export const clockRunning: Tell = async function* (scene) {
  yield* holding(scene)
}

const HOURS_TO_PICK_UP = [6, 19, 27, 40, 46]

export const pickedUp: Tell = async function* (scene) {
  const { jailed, holdId } = yield* holding(scene)
  const over = scene.ago - (HOURS_TO_PICK_UP[scene.turn % HOURS_TO_PICK_UP.length] ?? 20)
  const endedAt = typed(scene, over)
  const note = 'Two officers with credentials seen; property and papers handed over.'
  yield* holdEnded(scene, over - 0.5, { holdId, endedAt, because: 'picked_up', note })
  const leaving = {
    custody: 'transferred',
    at: endedAt,
    note: 'Turned over to ICE in the sally port.',
    code: 'transferred_to_ice',
  } as const
  yield* left(scene, over - 1, jailed, leaving, release(scene, scene.ago, SERVED_TIME))
}

export const expired: Tell = async function* (scene) {
  const { jailed, holdId } = yield* holding(scene)
  const endedAt = typed(scene, scene.ago - 47.8)
  yield* holdEnded(scene, scene.ago - 48.1, { holdId, endedAt, because: 'expired', note: 'Nobody came; released in the lobby.' })
  const leaving = { custody: 'released', at: endedAt, note: 'The hold ran out; ICE did not come.' } as const
  yield* left(scene, scene.ago - 48.5, jailed, leaving, release(scene, scene.ago, SERVED_TIME))
}

/** ICE cancels while the clock runs: the hold ends in that instant. */
export const holdCancelled: Tell = async function* (scene) {
  const { jailed, first } = yield* holding(scene)
  yield* received(scene, scene.ago - 12, jailed, cancellation(scene, scene.ago - 12, first))
  const leaving = { custody: 'released', at: typed(scene, scene.ago - 12.3), note: 'Detainer cancelled by ICE.' } as const
  yield* left(scene, scene.ago - 12.8, jailed, leaving, release(scene, scene.ago, SERVED_TIME))
}
