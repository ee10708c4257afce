/** Everybody else in jail: the bookings for which no request was ever made. */
import { booked, disposed, left } from '../jail.ts'
import { convicted } from '../offense.ts'
import { awaitingTrial, convictedOfPetty } from '../plight.ts'
import { day, type Tell, typed } from '../scene.ts'

/** Most are out within days: on bond, or when their time is served. */
export const neighborBooked: Tell = async function* (scene) {
  const { ago, seed, turn } = scene
  const serving = seed.happens(0.3)
  const plight = serving ? convictedOfPetty(scene, ago) : awaitingTrial(scene, ago)
  const jailed = yield* booked(scene, ago, { ...plight, bond: serving ? 'none' : seed.pick(['not_posted', 'posted', 'denied']) })
  const stay = seed.whole(6, 24 * (serving ? 60 : 20))
  if (!serving && turn % 5 === 0 && plight.charges.length === 1 && ago > stay / 2 + 1) {
    const [charge] = plight.charges
    const on = day(scene, ago - stay / 2)
    if (charge) yield* disposed(scene, ago - stay / 2, jailed, 1, convicted(seed, charge, on))
  }
  if (ago < stay + 2) return
  const note = serving ? 'Time served; released in the lobby.' : 'Released on bond.'
  yield* left(scene, ago - stay - 1, jailed, { custody: 'released', at: typed(scene, ago - stay - 0.4), note })
}
