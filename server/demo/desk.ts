/** What the desk does in a story: logs a request, serves it, decides on it, runs the hold, and closes it. */
import { latestEvaluation } from '#db/repository/evaluation.ts'
import type { DecisionInput } from '#shared/record/decision.ts'
import type { Match, Service } from '#shared/record/detainer.ts'
import type { FindingInput } from '#shared/record/finding.ts'
import type { HoldEnd } from '#shared/record/hold.ts'
import type { Jailed } from './jail.ts'
import type { Received } from './paper.ts'
import { officer, type Scene, supervisor, turn } from './scene.ts'
import { STAFF, type Username } from './staff.ts'

export type Logged = { readonly id: string }

export type Searched = { readonly searched: string }

/** What the screening database answers for nearly everybody. */
const SCREENED: FindingInput = { fact: 'subject.terror_match', value: 'no', source: 'database_query', note: null }

/** `Searched`: nobody has been found for it yet. */
export async function* received(
  scene: Scene,
  ago: number,
  jailed: Jailed | Searched,
  { paper, warrants }: Received,
  findings: readonly FindingInput[] = [SCREENED],
): AsyncGenerator<string, Logged> {
  const { call } = yield* turn(scene, ago, officer(scene))
  const arrived = { paper, warrants, findings: [...findings] }
  if ('searched' in jailed) return call.detainer.receive(scene.county.once({ ...arrived, searched: jailed.searched }))
  const match = { bookingId: jailed.bookingId, identifiers: identifiers(scene), note: noteOn(scene) }
  return call.detainer.receive(scene.county.once({ ...arrived, match }))
}

/** Where the paper writes the person otherwise than we do, fingerprints settled it. */
const noteOn = ({ person: { known, paper } }: Scene): string | null =>
  known.born === paper.born && known.surname === paper.surname && known.given === paper.given
    ? null
    : 'Fingerprints agree; the paper writes the person otherwise than we do.'

function identifiers({ person, seed }: Scene): Match['identifiers'] {
  const same: Match['identifiers'] = person.known.born === person.paper.born ? ['name', 'born'] : ['name', 'fingerprint']
  return [...same, ...(person.known.aNumber ? (['aNumber'] as const) : seed.happens(0.3) ? (['photo'] as const) : [])]
}

export async function* served(scene: Scene, ago: number, { id }: Logged): AsyncGenerator<string, void> {
  const who = officer(scene)
  const { at, call } = yield* turn(scene, ago, who)
  const { detainer } = await call.detainer.byId({ id })
  const how: Service['how'] = scene.seed.happens(0.8) ? 'in_person' : 'inmate_mail'
  const language = scene.seed.pick(['English', 'Spanish', 'English and Spanish'])
  const service = { servedAt: `${at.slice(0, 16)}:00.000Z`, how, by: STAFF[who].name, language }
  await call.detainer.serve(scene.county.once({ detainerId: id, version: detainer.version, service }))
}

export async function* found(scene: Scene, ago: number, { id }: Logged, finding: Partial<FindingInput> = {}) {
  const { call } = yield* turn(scene, ago, 'records')
  await call.detainer.recordFinding(scene.county.once({ detainerId: id, finding: { ...SCREENED, ...finding } }))
}

type Outcome = DecisionInput['outcome']

export async function* proposed(scene: Scene, ago: number, logged: Logged, outcome: Outcome, reason = '', who = officer(scene)) {
  const { call } = yield* turn(scene, ago, who)
  await call.decision.propose(scene.county.once({ ...(await onScreen(scene, logged)), outcome, reason }))
}

export async function* decided(
  scene: Scene,
  ago: number,
  logged: Logged,
  outcome: Outcome,
  reason = '',
  who: Username = supervisor(scene),
) {
  const { call } = yield* turn(scene, ago, who)
  await call.decision.decide(scene.county.once({ ...(await onScreen(scene, logged)), outcome, reason }))
}

export async function* returned(scene: Scene, ago: number, logged: Logged, reason: string) {
  const { call } = yield* turn(scene, ago, supervisor(scene))
  await call.decision.return(scene.county.once({ ...(await onScreen(scene, logged)), reason }))
}

async function onScreen({ county }: Scene, { id }: Logged) {
  const evaluation = await latestEvaluation(county.db, id)
  if (!evaluation) throw new Error('Nothing has been evaluated yet.')
  return { detainerId: id, evaluationId: evaluation.id }
}

/** The person is told before the hold starts. */
export async function* toldOfHold(scene: Scene, ago: number, { id }: Logged): AsyncGenerator<string, void> {
  const { at, call } = yield* turn(scene, ago, officer(scene))
  const note = 'Notice read out with an interpreter and signed.'
  const duty = { detainerId: id, name: 'inform_subject_held_on_detainer', state: 'done', at, note } as const
  await call.release.recordDuty(scene.county.once(duty))
}

export async function* held(scene: Scene, ago: number, { id }: Logged, wouldBeReleasedAt: string, evidence: string) {
  const { call } = yield* turn(scene, ago, officer(scene))
  return call.hold.start(scene.county.once({ detainerId: id, wouldBeReleasedAt, evidence }))
}

export async function* holdEnded(scene: Scene, ago: number, ending: HoldEnd) {
  const { call } = yield* turn(scene, ago, officer(scene))
  await call.hold.end(scene.county.once(ending))
}

export async function* closed(
  scene: Scene,
  ago: number,
  { id }: Logged,
  status: 'closed' | 'not_ours' | 'superseded',
  note: string,
) {
  const { call } = yield* turn(scene, ago, officer(scene))
  const { detainer } = await call.detainer.byId({ id })
  await call.detainer.close(scene.county.once({ detainerId: id, version: detainer.version, status, note }))
}

/** The log number, to name one request in the note on another. */
export async function numberOf({ county, start }: Scene, { id }: Logged): Promise<string> {
  return (await county.as('auditor', start).detainer.byId({ id })).detainer.number
}
