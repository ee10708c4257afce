/** Why a person of a story is in jail, as far as the policy cares: awaiting trial, convicted of what, or nobody knows yet. */
import type { ChargeInput } from '#shared/record/booking.ts'
import { convicted, dismissed, FELONIES, LISTED, PETTY, pending, undisposed } from './offense.ts'
import { day, type Scene } from './scene.ts'

type Plight = { readonly charges: readonly ChargeInput[] }

/** `ago` is always when the person is booked. */
type PlightOf = (scene: Scene, ago: number) => Plight

const sometimes = (scene: Scene, charge: ChargeInput): ChargeInput[] => (scene.seed.happens(0.4) ? [charge] : [])

export const awaitingTrial: PlightOf = (scene) => {
  const { seed } = scene
  const first = seed.pick(seed.happens(0.3) ? FELONIES : PETTY)
  return { charges: [pending(first), ...sometimes(scene, pending(seed.pick(PETTY)))] }
}

export const accusedOfListed: PlightOf = (scene) => ({
  charges: [pending(scene.seed.pick(LISTED)), ...sometimes(scene, pending(scene.seed.pick(PETTY)))],
})

export const convictedOfListed: PlightOf = (scene, ago) => {
  const { seed } = scene
  const on = day(scene, ago + 4)
  return {
    charges: [convicted(seed, seed.pick(LISTED), on), ...sometimes(scene, dismissed(seed, seed.pick(PETTY), on))],
  }
}

export const convictedOfFelony: PlightOf = (scene, ago) => ({
  charges: [convicted(scene.seed, scene.seed.pick(FELONIES), day(scene, ago + 4))],
})

export const convictedOfPetty: PlightOf = (scene, ago) => {
  const { seed } = scene
  const on = day(scene, ago + 4)
  return { charges: [convicted(seed, seed.pick(PETTY), on), ...sometimes(scene, dismissed(seed, seed.pick(PETTY), on))] }
}

/** The court was in session; nobody has told the jail what became of the listed charge. */
export const dispositionUnknown: PlightOf = (scene, ago) => {
  const { seed } = scene
  return {
    charges: [undisposed(seed.pick(LISTED)), ...sometimes(scene, convicted(seed, seed.pick(PETTY), day(scene, ago + 4)))],
  }
}

/** A listed conviction years ago, and a new case: the pending case comes first. */
export const convictedBefore = (scene: Scene, ago: number) => {
  const { seed } = scene
  const { title, statute, class: kind } = seed.pick(LISTED)
  const convictedOn = day(scene, ago + 24 * 365 * seed.whole(2, 9)).slice(0, seed.pick([4, 7, 10]))
  const source = seed.pick(['own_rap_sheet', 'court', 'ICE'] as const)
  return { ...awaitingTrial(scene, ago), earlier: [{ title, statute, class: kind, convictedOn, source }] }
}
