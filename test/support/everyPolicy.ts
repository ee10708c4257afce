/** An office that lived under many policies, one after the other, with people of a plain week: each of its verdicts is kept. */
import { LIBRARY } from '#shared/policy/library.ts'
import { FORMS } from '#shared/record/detainer.ts'
import type { Policy } from '#shared/record/policy.ts'
import { arrived, listed } from './arrived.ts'
import { bind } from './bind.ts'
import { once } from './office.ts'
import { booking, charge, i200, paper } from './paper.ts'

const judge = { ...i200, kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }
const unsigned = { ...i200, kind: 'unknown' as const, signedBy: 'unknown' as const }

/** Their charges, whether their history was checked, and the papers that came with the request. */
const PEOPLE = [
  { charges: [listed()], historyChecked: true, warrants: [i200] },
  { charges: [listed({ status: 'unknown' })], historyChecked: false, warrants: [] },
  { charges: [charge({ status: 'dismissed' }), listed({ status: 'convicted' })], historyChecked: true, warrants: [unsigned] },
  { charges: [], historyChecked: false, warrants: [judge] },
  { charges: [charge({ status: 'diverted', class: 'unknown' })], historyChecked: true, warrants: [i200, unsigned] },
]

/** One request of every edition of the form, and one that belongs to nobody, under each of the policies and at last under a stack of two. */
export async function livedUnder(policies: readonly Policy[]) {
  const office = await arrived()
  const { clerk, pass } = office
  for (const [index, form] of FORMS.entries()) {
    const { warrants, ...person } = PEOPLE[index % PEOPLE.length] ?? { warrants: [] }
    const booked = await clerk.booking.record(once(booking({ ...person, number: `26-2000${index}` })))
    const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: null }
    await clerk.detainer.receive(once({ paper: paper({ form }), warrants, match }))
  }
  await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.', another: true }))
  for (const policy of policies) {
    pass(24)
    await bind(office, { policies: [policy] })
  }
  await bind(office, { policies: LIBRARY.filter(({ id }) => id === 'texas_sb4' || id === 'travis_tx_2017') })
  return office
}
