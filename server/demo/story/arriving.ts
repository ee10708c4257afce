/** Requests that have just come in: nobody found yet, a fact missing, or waiting for a person to decide. */
import { booked } from '../jail.ts'
import { found, received, served } from '../desk.ts'
import { paperOf, warrant } from '../paper.ts'
import {
  accusedOfListed,
  awaitingTrial,
  convictedBefore,
  convictedOfListed,
  convictedOfPetty,
  dispositionUnknown,
} from '../plight.ts'
import type { Tell } from '../scene.ts'

export const nobodyByThatName: Tell = async function* (scene) {
  const searched = 'Both surnames, birth date and A-number in our bookings: nobody. Asked again at the next count.'
  yield* received(scene, scene.ago, { searched }, paperOf(scene, scene.ago))
}

/** The person is here; nobody has compared the paper with the booking yet. */
export const notYetAttached: Tell = async function* (scene) {
  yield* booked(scene, scene.ago + 9, awaitingTrial(scene, scene.ago + 9))
  const searched = 'A-number only; the search by name and birth date is still to be made.'
  yield* received(scene, scene.ago, { searched }, paperOf(scene, scene.ago))
}

export const needsDisposition: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 30, dispositionUnknown(scene, scene.ago + 30))
  yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago))
}

export const needsHistory: Tell = async function* (scene) {
  const plight = convictedOfPetty(scene, scene.ago + 7)
  const jailed = yield* booked(scene, scene.ago + 7, { ...plight, historyChecked: false })
  yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago))
}

export const needsSigner: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, awaitingTrial(scene, scene.ago + 20))
  const kind = scene.seed.pick(['federal_criminal', 'court_order'] as const)
  const warrants = [warrant({ kind, number: `26-MJ-0${scene.seed.whole(100, 999)}` })]
  const logged = yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago, { warrants }))
  yield* served(scene, scene.ago - 0.3, logged)
}

export const needsScreening: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, convictedOfPetty(scene, scene.ago + 20))
  const logged = yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago), [])
  yield* served(scene, scene.ago - 0.4, logged)
}

export const needsCounsel: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, convictedOfListed(scene, scene.ago + 20))
  const paper = paperOf(scene, scene.ago, { complete: false, reasons: [], box: null, officer: null })
  const logged = yield* received(scene, scene.ago, jailed, paper)
  yield* served(scene, scene.ago - 0.3, logged)
}

const PLIGHTS = [awaitingTrial, convictedOfListed, accusedOfListed, convictedBefore, convictedOfPetty] as const

/** All is known, nothing is proposed yet. */
export const toDecide: Tell = async function* (scene) {
  const plight = PLIGHTS[scene.turn % PLIGHTS.length] ?? awaitingTrial
  const jailed = yield* booked(scene, scene.ago + 26, plight(scene, scene.ago + 26))
  const logged = yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago), [])
  yield* found(scene, scene.ago - 0.4, logged)
  if (scene.turn % 6 !== 5) yield* served(scene, scene.ago - 0.7, logged)
}
