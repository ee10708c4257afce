/** An office with one request that clause 5 of its policy says to hold, and a court whose orders reach its policy owner. */
import { arrived } from './arrived.ts'
import { library } from './bind.ts'
import { once } from './office.ts'

export const FIVE = { policy: 'selective_convicted', clause: '5' }
export const ORDER = { ...FIVE, court: 'Western District', order: '26-cv-118', from: '2026-03-03' }
export const BY = 'Western District, order 26-cv-118'
export const OWN = { policies: [{ ...library('selective_convicted'), title: 'Our own order' }] }

export async function courtOffice() {
  const here = await arrived()
  const owner = () => here.as('policyOwner', 'price')
  const suspend = async (over: object = {}) => {
    const { id: versionId } = await owner().policy.inForce()
    return owner().policy.suspendClause(once({ ...ORDER, versionId, to: null, ...over }))
  }
  const lift = async (on: string, from = ORDER.from) => {
    const { id: versionId } = await owner().policy.inForce()
    return owner().policy.liftSuspension(once({ ...FIVE, versionId, from, by: BY, on, note: 'The order was vacated.' }))
  }
  const says = async () => (await here.page()).matter.evaluation?.outcome
  const stays = ({ policies }: { policies: readonly { provisions: readonly { clause: string; stayed?: unknown }[] }[] }) =>
    policies[0]?.provisions.find(({ clause }) => clause === '5')?.stayed
  return { ...here, owner, suspend, lift, says, stays }
}
