/** An office that lived under every policy of the library, one after the other, can still work out each of its verdicts to the same bytes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { briefOf } from '#shared/core/brief.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { FORMS } from '#shared/record/detainer.ts'
import { arrived, listed } from '#test/support/arrived.ts'
import { bind } from '#test/support/bind.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'

const judge = { ...i200, kind: 'federal_criminal' as const, signedBy: 'federal_judge_or_magistrate' as const }
const unsigned = { ...i200, kind: 'unknown' as const, signedBy: 'unknown' as const }

/** The people of a plain week: their charges, whether their history was checked, and the papers that came with the request. */
const PEOPLE = [
  { charges: [listed()], historyChecked: true, warrants: [i200] },
  { charges: [listed({ status: 'unknown' })], historyChecked: false, warrants: [] },
  { charges: [charge({ status: 'dismissed' }), listed({ status: 'convicted' })], historyChecked: true, warrants: [unsigned] },
  { charges: [], historyChecked: false, warrants: [judge] },
  { charges: [charge({ status: 'diverted', class: 'unknown' })], historyChecked: true, warrants: [i200, unsigned] },
]

let office: Awaited<ReturnType<typeof arrived>>

beforeAll(async () => {
  office = await arrived()
  const { clerk, pass } = office
  for (const [index, form] of FORMS.entries()) {
    const { warrants, ...person } = PEOPLE[index % PEOPLE.length] ?? { warrants: [] }
    const booked = await clerk.booking.record(once(booking({ ...person, number: `26-2000${index}` })))
    const match = { bookingId: booked.id, identifiers: ['name' as const, 'born' as const], note: null }
    await clerk.detainer.receive(once({ paper: paper({ form }), warrants, match }))
  }
  await clerk.detainer.receive(once({ paper: paper(), searched: 'Name and A-number.', another: true }))
  for (const policy of LIBRARY) {
    pass(24)
    await bind(office, { policies: [policy] })
  }
  await bind(office, { policies: LIBRARY.filter(({ id }) => id === 'texas_sb4' || id === 'travis_tx_2017') })
}, 60_000)

const kept = () => office.db.selectFrom('evaluation').selectAll().execute()

describe('every verdict that was kept', () => {
  it('is there for each request and each policy that it lived under', async () => {
    const versions = await office.db.selectFrom('policyVersion').select('id').execute()
    const verdicts = await kept()
    expect(versions).toHaveLength(LIBRARY.length + 2)
    expect(verdicts).toHaveLength(versions.length * (FORMS.length + 2))
    expect(new Set(verdicts.map((one) => one.policyVersionId)).size).toBe(versions.length)
  })

  it('comes out again to the same bytes, and its short form is the short form of it', async () => {
    const auditor = office.as('auditor')
    const differing: string[] = []
    for (const { id, verdict, outcome, brief } of await kept()) {
      const again = await auditor.evaluation.rerun({ id })
      const same =
        again.same &&
        JSON.stringify(again.verdict) === verdict &&
        again.verdict.outcome === outcome &&
        JSON.stringify(briefOf(again.verdict)) === brief
      if (!same) differing.push(id)
    }
    expect(differing).toEqual([])
  })

  it('is not the same everywhere: the texts differ on the same people', async () => {
    const outcomes = new Set((await kept()).map((one) => one.outcome))
    expect([...outcomes].toSorted()).toEqual(expect.arrayContaining(['court_process', 'decline', 'hold', 'need_facts']))
  })

  it('stands in the ledger, under the act that led to it', async () => {
    const entries = await office.db.selectFrom('ledger').select('detail').execute()
    const entered = entries.flatMap(
      ({ detail }) => (JSON.parse(detail) as { evaluated?: { evaluationId: string }[] }).evaluated ?? [],
    )
    expect(entered.map((one) => one.evaluationId).toSorted()).toEqual((await kept()).map((one) => one.id).toSorted())
  })
})
