/** Requests that are decided, in every way in which one can be, and decisions that a later fact has overtaken. */
import { booked, disposed, type Jailed, left } from '../jail.ts'
import { decided, type Logged, proposed, received, served } from '../desk.ts'
import { convicted, dismissed, LISTED, pending } from '../offense.ts'
import { paperOf, warrant } from '../paper.ts'
import {
  accusedOfListed,
  awaitingTrial,
  convictedBefore,
  convictedOfFelony,
  convictedOfListed,
  convictedOfPetty,
} from '../plight.ts'
import { day, type Scene, type Tell, typed } from '../scene.ts'

type Booked = Parameters<typeof booked>[2]

/** Hours; what was decided longer ago than that had waited as long or longer. */
const LONG_AGO = 24 * 15
const WAITED = [10, 20, 14, 40, 10, 90, 12, 200]

/** Booked, received and served; the decision is due at `scene.ago`. */
export async function* opened(
  scene: Scene,
  plight: (scene: Scene, ago: number) => Booked,
  over: Parameters<typeof paperOf>[2] = {},
): AsyncGenerator<string, { jailed: Jailed; logged: Logged }> {
  const early = scene.ago > LONG_AGO ? (WAITED[scene.turn % WAITED.length] ?? 10) : 10
  const jailed = yield* booked(scene, scene.ago + early + 40, plight(scene, scene.ago + early + 40))
  const logged = yield* received(scene, scene.ago + early, jailed, paperOf(scene, scene.ago + early, over))
  if (scene.turn % 20 !== 19) yield* served(scene, scene.ago + early - 2, logged)
  return { jailed, logged }
}

export const hold: Tell = async function* (scene) {
  const { logged } = yield* opened(scene, convictedOfListed)
  yield* proposed(scene, scene.ago + 3, logged, 'hold')
  yield* decided(scene, scene.ago, logged, 'hold')
}

const DECLINED = [awaitingTrial, convictedBefore, convictedOfPetty, accusedOfListed] as const

export const decline: Tell = async function* (scene) {
  const { logged } = yield* opened(scene, DECLINED[scene.turn % DECLINED.length] ?? awaitingTrial)
  if (scene.turn % 3 !== 0) yield* proposed(scene, scene.ago + 3, logged, 'decline')
  yield* decided(scene, scene.ago, logged, 'decline')
}

export const notifyOnly: Tell = async function* (scene) {
  const { logged } = yield* opened(scene, convictedOfFelony)
  yield* proposed(scene, scene.ago + 3, logged, 'notify_only', 'Pattern of dealing near a school.')
  yield* decided(scene, scene.ago, logged, 'notify_only', 'Agreed: notice of the release, no hold.')
}

export const declineByChoice: Tell = async function* (scene) {
  const { logged } = yield* opened(scene, convictedOfFelony)
  yield* decided(scene, scene.ago, logged, 'decline', 'Forgery of a prescription for a parent; no reason to give notice.')
}

export const judgesWarrant: Tell = async function* (scene) {
  const warrants = [
    warrant({
      kind: 'federal_criminal',
      signedBy: 'federal_judge_or_magistrate',
      signerName: 'Magistrate Judge H. Lindgren',
      signedOn: day(scene, scene.ago + 80),
      number: `25-CR-00${scene.seed.whole(10, 99)}`,
    }),
  ]
  const { logged } = yield* opened(scene, awaitingTrial, { warrants, supportingDocument: 'order' })
  yield* decided(scene, scene.ago, logged, 'court_process')
}

const DEPARTURES = [
  'The judgment was vacated from the bench this morning; the paper follows. We do not hold on it.',
  'Counsel advises against the hold: the person shows a certificate of naturalization, ICE has been asked.',
]

export const departure: Tell = async function* (scene) {
  const { logged } = yield* opened(scene, convictedOfListed)
  const reason = DEPARTURES[scene.turn % DEPARTURES.length] ?? ''
  yield* proposed(scene, scene.ago + 3, logged, 'decline', reason)
  yield* decided(scene, scene.ago, logged, 'decline', reason)
}

/** The person was gone before anybody could decide. */
export const nothingToDecide: Tell = async function* (scene) {
  const { jailed, logged } = yield* opened(scene, awaitingTrial)
  const note = 'Charges dropped by the district attorney.'
  yield* left(scene, scene.ago + 4, jailed, { custody: 'released', at: typed(scene, scene.ago + 5), note })
  yield* decided(scene, scene.ago, logged, 'no_action')
}

/** Decided while the case was pending; then the court spoke. */
export const overtakenByConviction: Tell = async function* (scene) {
  const earlier = { ...scene, ago: scene.ago + 40 }
  const offense = scene.seed.pick(LISTED)
  const { jailed, logged } = yield* opened(earlier, () => ({ charges: [pending(offense)] }))
  yield* decided(scene, earlier.ago, logged, 'decline')
  yield* disposed(scene, scene.ago, jailed, 1, convicted(scene.seed, offense, day(scene, scene.ago + 6)))
}

/** Decided on a conviction that was vacated afterwards. */
export const overtakenByDismissal: Tell = async function* (scene) {
  const earlier = { ...scene, ago: scene.ago + 40 }
  const { jailed, logged } = yield* opened(earlier, convictedOfListed)
  yield* decided(scene, earlier.ago, logged, 'hold')
  yield* disposed(scene, scene.ago, jailed, 1, dismissed(scene.seed, scene.seed.pick(LISTED), day(scene, scene.ago + 6)))
}
