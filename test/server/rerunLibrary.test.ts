/** An office that lived under every policy of the library, one after the other, can still work out each of its verdicts to the same bytes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { briefOf } from '#shared/core/brief.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { FORMS } from '#shared/record/detainer.ts'
import { livedUnder } from '#test/support/everyPolicy.ts'

let office: Awaited<ReturnType<typeof livedUnder>>

beforeAll(async () => {
  office = await livedUnder(LIBRARY)
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
