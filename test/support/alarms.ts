/** What stands at the alarms of an office, and the ways in which a test makes it stand. */
import { alarms } from '#shared/core/alarms.ts'
import { once } from './office.ts'
import { paper } from './paper.ts'
import { releaseDue, WALKS_OUT } from './releaseDue.ts'

type Office = Awaited<ReturnType<typeof releaseDue>>
type Screen = Pick<Office, 'as' | 'services'>

/** What stands now, on the screen of the jail staff. */
export const standing = async ({ as, services }: Screen) => alarms(await as('jailStaff', 'reyes').alarm.list(), services.now())

export const said = async (office: Screen) => (await standing(office)).map(({ kind }) => kind)

export async function first(office: Screen) {
  const [alarm] = await standing(office)
  if (!alarm) throw new Error('no alarm stands')
  return alarm
}

export const sees = (office: Office, name: string, key: string, note: string | null = null) =>
  office.as('jailStaff', name).alarm.acknowledge(once({ bookingId: office.bookingId, key, note }))

/** Must be free 47 h 55 min from the start of the story, of which so many hours have passed. */
export async function held(hoursOn: number): Promise<Office> {
  const office = await releaseDue()
  await office.supervisor.decision.decide(once({ ...(await office.seen()), outcome: 'hold' as const }))
  const start = { detainerId: office.detainer.id, wouldBeReleasedAt: WALKS_OUT, evidence: 'Bond receipt 4417' }
  await office.clerk.hold.start(once(start))
  office.pass(hoursOn)
  return office
}

/** Another request for the same person, as it is logged. */
export const another = ({ detainer }: Pick<Office, 'detainer'>) => ({
  paper: paper({ issuedOn: '2026-03-03', form: 'I-247N', asks: ['notify'] }),
  match: detainer.match,
  warrants: [],
  service: null,
  findings: [],
})
