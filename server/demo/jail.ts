/** What the jail does in a story: books a person, learns what the court did, and lets the person go. */
import type { Booking, ChargeInput, ConvictionInput } from '#shared/record/booking.ts'
import { ConvictionInput as Conviction } from '#shared/record/booking.ts'
import { disposedAs } from './offense.ts'
import { officer, type Scene, turn, typed } from './scene.ts'

export type Jailed = { readonly bookingId: string }

type Booked = {
  readonly charges: readonly ChargeInput[]
  readonly bond?: Booking['bond']
  /** Our own criminal history check is made, unless said otherwise. */
  readonly historyChecked?: boolean
  readonly earlier?: readonly Pick<ConvictionInput, 'title' | 'statute' | 'class' | 'source' | 'convictedOn'>[]
}

export async function* booked(scene: Scene, ago: number, what: Booked): AsyncGenerator<string, Jailed> {
  const { county, seed, person } = scene
  const { charges, bond = bondFor(charges), historyChecked = true, earlier = [] } = what
  const { at, call } = yield* turn(scene, ago, officer(scene))
  const bookedAt = typed(scene, ago + 0.6)
  const booking = await call.booking.record(
    county.once({
      number: county.bookingNumber(at),
      bookedAt,
      arrestedOn: bookedAt.slice(0, 10),
      facilityId: seed.pick(county.facilities).id,
      bond,
      historyChecked: historyChecked && earlier.length === 0,
      subject: person.known,
      charges: [...charges],
    }),
  )
  for (const conviction of earlier) {
    const rap = yield* turn(scene, ago - 1, officer(scene))
    await rap.call.booking.recordConviction(county.once({ bookingId: booking.id, conviction: Conviction.parse(conviction) }))
  }
  if (historyChecked && earlier.length > 0) yield* checksHistory(scene, ago - 1.5, { bookingId: booking.id })
  return { bookingId: booking.id }
}

const bondFor = (charges: readonly ChargeInput[]): Booking['bond'] =>
  charges.some((charge) => charge.status === 'pending') ? 'not_posted' : 'none'

async function* checksHistory(scene: Scene, ago: number, jailed: Jailed): AsyncGenerator<string, void> {
  const { call } = yield* turn(scene, ago, officer(scene))
  const { booking } = await call.booking.byId({ id: jailed.bookingId })
  await call.booking.change(
    scene.county.once({ bookingId: booking.id, version: booking.version, change: { historyChecked: true } }),
  )
}

/** The court has disposed of one charge; `seq` counts from 1. */
export async function* disposed(scene: Scene, ago: number, jailed: Jailed, seq: number, result: ChargeInput) {
  const { call } = yield* turn(scene, ago, officer(scene))
  const charge = (await call.booking.byId({ id: jailed.bookingId })).charges.find((one) => one.seq === seq)
  if (!charge) throw new Error(`There is no charge ${seq}.`)
  await call.booking.changeCharge(
    scene.county.once({ chargeId: charge.id, version: charge.version, change: disposedAs(charge, result) }),
  )
}

export type Release = { readonly evidence: string; readonly orderedAt: string; readonly wouldBeAt: string }

/** The paper that ends the local custody is there; the person is still here. */
export async function* releaseSet(scene: Scene, ago: number, jailed: Jailed, release: Release) {
  yield* custody(scene, ago, jailed, { custody: 'in_custody', ...paperOf(release) })
}

export type Leaving = {
  readonly custody: 'released' | 'transferred' | 'to_prison'
  readonly at: string
  readonly note: string
  readonly code?: 'transferred_to_ice'
}

export async function* left(scene: Scene, ago: number, jailed: Jailed, leaving: Leaving, release?: Release) {
  const gone =
    leaving.custody === 'released'
      ? {}
      : {
          movedTo: leaving.code === 'transferred_to_ice' ? 'ICE' : 'Alder County Jail',
          relayed: 'yes' as const,
          releaseCode: leaving.code ?? null,
        }
  const change = { custody: leaving.custody, releasedAt: leaving.at, releaseNote: leaving.note, ...gone }
  yield* custody(scene, ago, jailed, { ...(release ? paperOf(release) : {}), ...change })
}

const paperOf = ({ evidence, orderedAt, wouldBeAt }: Release) => ({
  releaseOrderedAt: orderedAt,
  wouldBeReleasedAt: wouldBeAt,
  releaseEvidence: evidence,
})

type Custody = {
  readonly custody: Booking['custody']
  readonly releaseOrderedAt?: string
  readonly wouldBeReleasedAt?: string
  readonly releaseEvidence?: string
  readonly releasedAt?: string
  readonly releaseNote?: string
  readonly movedTo?: string
  readonly relayed?: 'yes'
  readonly releaseCode?: Booking['releaseCode']
}

async function* custody(scene: Scene, ago: number, jailed: Jailed, change: Custody): AsyncGenerator<string, void> {
  const { call } = yield* turn(scene, ago, officer(scene))
  const { booking } = await call.booking.byId({ id: jailed.bookingId })
  await call.booking.changeCustody(scene.county.once({ bookingId: booking.id, version: booking.version, ...change }))
}
