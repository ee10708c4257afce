/** Proposals that wait for a supervisor, and proposals that were sent back. */
import { booked } from '../jail.ts'
import { proposed, received, returned, served } from '../desk.ts'
import { paperOf } from '../paper.ts'
import { awaitingTrial, convictedOfFelony, convictedOfListed, convictedOfPetty } from '../plight.ts'
import type { Tell } from '../scene.ts'

export const follows: Tell = async function* (scene) {
  const hold = scene.turn % 2 === 0
  const plight = hold ? convictedOfListed : awaitingTrial
  const jailed = yield* booked(scene, scene.ago + 30, plight(scene, scene.ago + 30))
  const logged = yield* received(scene, scene.ago + 4, jailed, paperOf(scene, scene.ago + 4))
  yield* served(scene, scene.ago + 3, logged)
  yield* proposed(scene, scene.ago, logged, hold ? 'hold' : 'decline')
}

export const chooses: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 30, convictedOfFelony(scene, scene.ago + 30))
  const logged = yield* received(scene, scene.ago + 4, jailed, paperOf(scene, scene.ago + 4))
  const notify = scene.turn % 2 === 0
  const reason = notify
    ? 'Third felony in five years, one with a child in the car; notice of the release seems right.'
    : 'Non-violent, steady work, family in the county; no notice.'
  yield* proposed(scene, scene.ago, logged, notify ? 'notify_only' : 'decline', reason)
}

export const departs: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 30, convictedOfPetty(scene, scene.ago + 30))
  const logged = yield* received(scene, scene.ago + 4, jailed, paperOf(scene, scene.ago + 4))
  yield* proposed(
    scene,
    scene.ago,
    logged,
    'notify_only',
    'Threatened the victim by telephone from the jail; asks for a supervisor.',
  )
}

/** A supervisor's own proposal: somebody else has to approve it. */
export const supervisorProposes: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 30, convictedOfListed(scene, scene.ago + 30))
  const logged = yield* received(scene, scene.ago + 4, jailed, paperOf(scene, scene.ago + 4))
  yield* proposed(scene, scene.ago, logged, 'hold', '', 'supervisor')
}

const MISSING = [
  'The birth date on the paper is not ours. Compare the fingerprints before you propose again.',
  'Judgment of conviction is not in the file. Ask the clerk of court for it.',
  'Was the copy given to the person? The form takes effect only if it was.',
]

export const sentBack: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 40, convictedOfListed(scene, scene.ago + 40))
  const logged = yield* received(scene, scene.ago + 9, jailed, paperOf(scene, scene.ago + 9))
  yield* proposed(scene, scene.ago + 5, logged, 'hold')
  yield* returned(scene, scene.ago, logged, MISSING[scene.turn % MISSING.length] ?? 'Say more.')
}
