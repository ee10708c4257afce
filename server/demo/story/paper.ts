/** Papers that are not today's plain form: older editions, box 2, notice only, years old, entered late, two for one stay. */
import type { FormId } from '#shared/core/formEdition.ts'
import { booked } from '../jail.ts'
import { decided, received, served } from '../desk.ts'
import { paperOf } from '../paper.ts'
import { awaitingTrial, convictedOfPetty } from '../plight.ts'
import type { Tell } from '../scene.ts'

const EDITIONS: readonly { readonly form: FormId; readonly issuedOn: string; readonly operativeOnConvictionOnly?: true }[] = [
  { form: 'I-247', issuedOn: '2009-08-14' },
  { form: 'I-247_2011', issuedOn: '2011-11-02' },
  { form: 'I-247_2012', issuedOn: '2014-05-21', operativeOnConvictionOnly: true },
  { form: 'I-247D', issuedOn: '2016-03-09' },
  { form: 'I-247N', issuedOn: '2015-10-27' },
  { form: 'I-247X', issuedOn: '2016-12-01' },
  { form: 'other', issuedOn: '2018-02-13' },
]

/** Found in the record of a person who was booked again. */
export const olderEdition: Tell = async function* (scene) {
  const edition = EDITIONS[scene.turn % EDITIONS.length] ?? {}
  const jailed = yield* booked(scene, scene.ago + 20, awaitingTrial(scene, scene.ago + 20))
  const logged = yield* received(scene, scene.ago + 9, jailed, paperOf(scene, scene.ago + 9, edition))
  if (scene.turn % 2 === 0) yield* decided(scene, scene.ago, logged, 'decline')
}

/** DHS itself brought the person for a case here, and will take the person back. */
export const box2: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, awaitingTrial(scene, scene.ago + 20))
  const paper = paperOf(scene, scene.ago + 18, { box: 2, reasons: [], channel: 'transfer_papers' })
  const logged = yield* received(scene, scene.ago + 18, jailed, paper)
  yield* served(scene, scene.ago + 17, logged)
  if (scene.turn === 0) yield* decided(scene, scene.ago, logged, 'decline')
}

export const noticeOnly: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, convictedOfPetty(scene, scene.ago + 20))
  const logged = yield* received(scene, scene.ago + 9, jailed, paperOf(scene, scene.ago + 9, { asks: ['notify'] }))
  if (scene.turn === 0) yield* decided(scene, scene.ago, logged, 'decline')
}

/** Issued in 2013, never cancelled, and received only now. */
export const issuedYearsAgo: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 20, awaitingTrial(scene, scene.ago + 20))
  const paper = paperOf(scene, scene.ago, { form: 'I-247_2012', issuedOn: '2013-06-18', channel: 'transfer_papers' })
  yield* received(scene, scene.ago, jailed, paper)
}

/** It lay on a desk for weeks: received and entered are two instants. */
export const enteredLate: Tell = async function* (scene) {
  const days = 9 + scene.turn * 12
  const jailed = yield* booked(scene, scene.ago + 24 * days + 30, awaitingTrial(scene, scene.ago + 24 * days + 30))
  const onTime = paperOf(scene, scene.ago + 24 * days)
  yield* received(scene, scene.ago, jailed, { ...onTime, paper: { ...onTime.paper, channel: 'mail' } })
}

/** Two offices ask for one person; both requests stand. */
export const twoForOneStay: Tell = async function* (scene) {
  const jailed = yield* booked(scene, scene.ago + 70, awaitingTrial(scene, scene.ago + 70))
  const older = paperOf(scene, scene.ago + 40, {
    form: 'I-247D',
    issuedOn: '2016-07-05',
    issuingOffice: 'Kettle Ridge Command Center',
  })
  const first = yield* received(scene, scene.ago + 40, jailed, older)
  yield* decided(scene, scene.ago + 20, first, 'decline')
  yield* received(scene, scene.ago, jailed, paperOf(scene, scene.ago, { issuingOffice: 'Lake Country Field Office' }))
}
