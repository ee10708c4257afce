/** A paper goes to the right person or to nobody, and so does a release: two identifiers, and a second person where they differ. */
import { describe, expect, it } from 'vitest'
import { headline } from '#client/feature/release/sayGate.ts'
import { once } from '#test/support/office.ts'
import { booking, i200, paper } from '#test/support/paper.ts'
import { releaseDesk, WALKS_OUT } from '#test/support/releaseDesk.ts'
import { sentences } from '#test/support/sentences.ts'

type Desk = Awaited<ReturnType<typeof releaseDesk>>
type Match = NonNullable<Parameters<Desk['clerk']['detainer']['receive']>[0]['do']['match']>

describe('the right person', () => {
  const OTHER = {
    surname: 'LOPEZ',
    given: 'Josefina',
    middle: null,
    born: '1991-07-11',
    sex: 'F' as const,
    citizenship: null,
    aliases: [],
  }
  const attach = (desk: Desk, over: object, match: Partial<Match>) =>
    desk.reyes().detainer.receive(
      once({
        paper: paper({ issuedOn: '2026-03-03', ...over }),
        warrants: [i200],
        match: { bookingId: desk.bookingId, identifiers: ['name', 'born'] as Match['identifiers'], note: null, ...match },
      }),
    )

  it("R6: another person's detainer is not attached with a click: what differs asks for a word on why", async () => {
    const desk = await releaseDesk()
    await expect(attach(desk, { subject: OTHER }, {})).rejects.toThrow('detainer.needsNote')
    await expect(attach(desk, {}, { identifiers: ['name'] })).rejects.toThrow('detainer.needsIdentifiers')
  })

  it('R6: what the paper does not say was not compared, whoever ticked it', async () => {
    const desk = await releaseDesk()
    const nameOnly = { subject: { ...paper().subject, born: null }, aNumber: null }
    for (const identifiers of [
      ['name', 'born'],
      ['name', 'aNumber'],
      ['name', 'fins', 'born'],
    ] as const)
      await expect(attach(desk, nameOnly, { identifiers: [...identifiers] })).rejects.toThrow('detainer.needsIdentifiers')
    await attach(desk, nameOnly, { identifiers: ['name', 'fingerprint'] })
  })

  it('R6: attached in spite of it, it holds nobody until another supervisor has confirmed that it is the same person', async () => {
    const desk = await releaseDesk()
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'photo'] as Match['identifiers'], note: 'The same woman.' }
    const wrong = await desk.stone().detainer.receive(once({ paper: paper({ subject: OTHER }), warrants: [i200], match }))
    const of = [...(await desk.reyes().detainer.byId({ id: wrong.id })).contradictions.open]
    expect(of).toMatchObject([{ kind: 'identity', says: 'name, born' }])
    const [evaluation] = (await desk.reyes().detainer.byId({ id: wrong.id })).evaluations
    const hold = { detainerId: wrong.id, evaluationId: evaluation?.id ?? '', outcome: 'hold' as const, reason: 'As asked.' }
    await expect(desk.stone().decision.decide(once(hold))).rejects.toThrow('decision.frozen')
    const check = { detainerId: wrong.id, of, note: 'Fingerprints agree.' }
    await expect(desk.stone().decision.check(once(check))).rejects.toThrow('decision.ownMatch')
    await desk.as('supervisor', 'ortega').decision.check(once(check))
    expect((await desk.reyes().detainer.byId({ id: wrong.id })).contradictions.open).toEqual([])
  })

  it('R6: a request attached by one supervisor to another booking is confirmed by a second one as well', async () => {
    const desk = await releaseDesk()
    const { id } = await desk.reyes().detainer.receive(once({ paper: paper({ subject: OTHER }), warrants: [i200] }))
    const match = { bookingId: desk.bookingId, identifiers: ['name', 'photo'] as Match['identifiers'], note: 'The same woman.' }
    await desk.stone().detainer.attach(once({ detainerId: id, version: 1, match }))
    const of = [...(await desk.reyes().detainer.byId({ id })).contradictions.open]
    await expect(desk.stone().decision.check(once({ detainerId: id, of, note: 'Seen.' }))).rejects.toThrow('decision.ownMatch')
  })

  it('R6: a request that was held on cannot be moved to another person', async () => {
    const desk = await releaseDesk()
    await desk.decide('hold')
    await desk.start()
    const other = await desk.reyes().booking.record(once(booking({ number: '26-77777' })))
    const match: Match = { bookingId: other.id, identifiers: ['name', 'born'], note: 'Another person.' }
    await expect(desk.reyes().detainer.attach(once({ detainerId: desk.detainer.id, version: 1, match }))).rejects.toThrow(
      'hold.alreadyUsed',
    )
  })
})

describe('at the door', () => {
  it('R23: a name alone lets nobody out: two identifiers, or the line stops', async () => {
    const desk = await releaseDesk()
    const identity = (identifiers: ('name_and_birth' | 'photo')[]) => desk.check({ step: 'identity', identifiers })
    for (const few of [[], ['photo'], ['photo', 'photo']] as ('name_and_birth' | 'photo')[][])
      expect(await sentences(identity(few))).toEqual([['did.identifiers', 'Check at least two identifiers of the person.']])
    expect(await desk.stops()).toContain('identity')
    await identity(['name_and_birth', 'photo'])
    expect(await desk.stops()).not.toContain('identity')
  })

  it('R23: spoken authority is none: a release is set, and a step is taken, only on a paper', async () => {
    const desk = await releaseDesk()
    expect(await sentences(desk.custody({ releaseOrderedAt: WALKS_OUT }))).toEqual([
      ['releaseEvidence', 'Name the paper: a release is never set on a word alone.'],
    ])
    expect(await sentences(desk.check({ step: 'authority', paper: '  ' }))).toEqual([
      ['did.paper', 'The paper that was seen is missing. Type it as it stands on the paper.'],
    ])
    expect(await desk.stops()).toContain('authority')
  })

  it('R23: while the identity is not checked the sheet is neither cleared nor printed, and the screen says what stops it', async () => {
    const desk = await releaseDesk()
    await desk.answerDuties()
    await expect(desk.clear()).rejects.toThrow('release.stopped')
    await expect(desk.print({ kind: 'release', bookingId: desk.bookingId })).rejects.toThrow('release.stopped')
    expect(headline((await desk.sheet()).gate).says).toBe('5 things stop this release.')
  })
})
