/** The office's own file is believed before the paper: what speaks for citizenship freezes a hold, and proof ends it. */
import { describe, expect, it } from 'vitest'
import { once } from '#test/support/office.ts'
import { i200, paper } from '#test/support/paper.ts'
import { DUE, releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
type Match = NonNullable<Parameters<Desk['clerk']['detainer']['receive']>[0]['do']['match']>

const evidence = (value: string) => ({
  fact: 'subject.citizenship_evidence',
  value,
  source: 'person' as const,
  note: 'Licence seen.',
})
const record = (desk: Desk, value: string, detainerId = desk.detainer.id) =>
  desk.reyes().detainer.recordFinding(once({ detainerId, finding: evidence(value) }))
const open = async (desk: Desk) => (await desk.page()).contradictions.open
const mend = async (desk: Desk, change: object) => {
  const { subject } = await desk.reyes().booking.byId({ id: desk.bookingId })
  const call = { bookingId: desk.bookingId, version: subject.version, change: { ...subject, ...change } }
  return desk.reyes().booking.changePerson(once(call))
}

describe("the office's own file", () => {
  it('R5: the booking says born in Philadelphia: nobody decides to hold until a supervisor has written what was checked', async () => {
    const desk = await releaseDesk()
    await mend(desk, { birthplace: 'Philadelphia, PA' })
    await expect(desk.decide('hold')).rejects.toThrow('decision.frozen')
    await expect(
      desk.reyes().decision.check(once({ detainerId: desk.detainer.id, of: [...(await open(desk))], note: 'Looked at it.' })),
    ).rejects.toThrow('actor.notPermitted')
    const check = { detainerId: desk.detainer.id, of: [...(await open(desk))], note: 'Birth certificate: of another person.' }
    await desk.stone().decision.check(once(check))
    await desk.decide('hold')
    expect((await desk.page()).contradictions.checks).toMatchObject([{ byName: 'STONE', note: check.note }])
  })

  it('R5: found out after the decision, it keeps the hold from starting, and the release is due', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    await mend(desk, { birthplace: 'Philadelphia, PA' })
    await desk.custody(DUE)
    await expect(desk.start()).rejects.toThrow('decision.frozen')
    expect(await desk.mustGo()).toBe(true)
  })

  it('R5: a grievance is a claim: once checked it does not silence the licence that is shown next', async () => {
    const desk = await releaseDesk()
    await record(desk, 'claim_only')
    const check = { detainerId: desk.detainer.id, of: [...(await open(desk))], note: 'Nothing on file.' }
    await desk.stone().decision.check(once(check))
    expect(await open(desk)).toEqual([])
    await record(desk, 'proof_us_citizen')
    expect(await open(desk)).toMatchObject([{ says: 'proof_us_citizen' }])
    await expect(desk.decide('hold', 'As before.')).rejects.toThrow('decision.frozen')
  })

  it.each(['leon_fl_2014', 'selective_convicted', 'texas_sb4'])(
    'R5: proof of citizenship that turns up during a hold ends it at once, under %s as well',
    async (policy) => {
      const desk = await releaseDesk({ office: { policyIds: [policy] } })
      await desk.custody(DUE)
      await desk.decide('hold', 'Ordered by the sheriff.')
      await desk.start()
      await record(desk, 'claim_only')
      expect((await desk.page()).holds).toMatchObject([{ endedAt: null }])
      await record(desk, 'proof_us_citizen')
      expect((await desk.page()).holds).toMatchObject([
        { endedAt: '2026-03-03T14:00:00.000Z', endedBecause: 'citizenship_proof', endNote: 'Licence seen.' },
      ])
      expect(await desk.mustGo()).toBe(true)
      expect(await desk.board()).toMatchObject([{ group: 'free' }])
      expect((await desk.timeline()).at(-1)).toMatchObject({ act: 'finding.recorded', detail: { ended: [expect.any(String)] } })
    },
  )

  it('R5: proof that comes with a second request ends the hold of the first', async () => {
    const desk = await releaseDesk()
    await desk.custody(DUE)
    await desk.decide('hold')
    await desk.start()
    const match: Match = { bookingId: desk.bookingId, identifiers: ['name', 'born'], note: null }
    const findings = [evidence('proof_us_citizen')]
    await desk.reyes().detainer.receive(once({ paper: paper({ issuedOn: '2026-03-03' }), warrants: [i200], match, findings }))
    expect((await desk.page()).holds).toMatchObject([{ endedBecause: 'citizenship_proof' }])
  })

  it('R5: every claim reported to ICE is a contact of its own kind, with its instant', async () => {
    const desk = await releaseDesk()
    await record(desk, 'claim_only')
    await desk.tell({ told: 'citizenship_claim', method: 'email' })
    expect((await desk.sheet()).contacts).toMatchObject([{ told: 'citizenship_claim', to: 'ice', at: WALKS_OUT }])
  })
})
