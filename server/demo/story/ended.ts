/** Requests that are over: cancelled, replaced, the person gone, or never ours. */
import { booked, left } from '../jail.ts'
import { closed, decided, numberOf, received } from '../desk.ts'
import { cancellation, paperOf } from '../paper.ts'
import { awaitingTrial, convictedOfPetty } from '../plight.ts'
import { type Tell, typed } from '../scene.ts'
import { opened } from './settled.ts'

export const cancelled: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 90, awaitingTrial(scene, scene.ago + 90))
  const first = paperOf(scene, scene.ago + 80)
  const logged = yield* received(scene, scene.ago + 80, jailed, first)
  yield* decided(scene, scene.ago + 60, logged, 'decline')
  yield* received(scene, scene.ago, jailed, cancellation(scene, scene.ago, first))
}

/** A second paper for the same stay: the first is set aside, the second stands. */
export const superseded: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 90, awaitingTrial(scene, scene.ago + 90))
  const logged = yield* received(scene, scene.ago + 80, jailed, paperOf(scene, scene.ago + 80))
  const second = yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago))
  yield* closed(scene, scene.ago - 0.5, logged, 'superseded', `Replaced by ${await numberOf(scene, second)}.`)
}

const RELEASES = [
  { evidence: 'Bond receipt, posted in full', note: 'Bond posted; released in the lobby. No notice was given.' },
  { evidence: 'Order of dismissal', note: 'Case dismissed; released from court.' },
  { evidence: 'Sentence computation sheet: time served', note: 'Time served; released in the lobby.' },
] as const

/** Declined, and later released like anybody else; some requests are closed afterwards, some are not yet. */
export const released: Tell = async function* (scene) {
  const earlier = { ...scene, ago: scene.ago + 60 }
  const { jailed, logged } = yield* opened(earlier, scene.turn % 3 === 2 ? convictedOfPetty : awaitingTrial)
  yield* decided(scene, earlier.ago, logged, 'decline')
  const { evidence, note } = RELEASES[scene.turn % RELEASES.length] ?? RELEASES[0]
  const paper = { evidence, orderedAt: typed(scene, scene.ago + 5), wouldBeAt: typed(scene, scene.ago + 2.5) }
  yield* left(scene, scene.ago + 1, jailed, { custody: 'released', at: typed(scene, scene.ago + 1.4), note }, paper)
  if (scene.turn % 4 !== 0) yield* closed(scene, scene.ago, logged, 'closed', 'The person is no longer in our custody.')
}

export const transferred: Tell = async function* (scene) {
  const { jailed } = yield* opened({ ...scene, ago: scene.ago + 60 }, awaitingTrial)
  const note = 'To the jail of a neighboring county on its own warrant; the request was sent along.'
  yield* left(scene, scene.ago + 1, jailed, { custody: 'transferred', at: typed(scene, scene.ago + 1.4), note })
}

export const toPrison: Tell = async function* (scene) {
  const { jailed, logged } = yield* opened({ ...scene, ago: scene.ago + 60 }, convictedOfPetty)
  yield* decided(scene, scene.ago + 50, logged, 'decline')
  const note = 'Probation revoked; to the state reception center.'
  yield* left(scene, scene.ago + 1, jailed, { custody: 'to_prison', at: typed(scene, scene.ago + 1.4), note })
}

/** Another county of the same name, in another state. */
export const wrongCounty: Tell = async function* (scene) {
  const addressed = { addressedTo: 'JUNIPER COUNTY JAIL, OREGON', addresseeMatches: 'no' } as const
  const searched = 'Name, birth date and A-number in our bookings: nobody.'
  const logged = yield* received(scene, scene.ago + 3, { searched }, paperOf(scene, scene.ago + 3, addressed))
  const note = 'Addressed to a jail of the same name in another state; nobody here by that name, birth date or A-number.'
  yield* closed(scene, scene.ago, logged, 'not_ours', note)
}
