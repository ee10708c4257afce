/** Everything that a search of an inquiry found is spoken of: released, or left out for a reason that the letter counts. */
import { describe, expect, it } from 'vitest'
import { found } from '#test/support/foundRecord.ts'
import { once } from '#test/support/office.ts'
import { squeezed } from '#test/support/pdfText.ts'

describe('what was found and does not go out', () => {
  const two = async () => {
    const office = await found()
    const other = await office.named('SOMEBODY', 'Else')
    await office.search(office.id, { receivedFrom: '2026-03-01' })
    const leave = async (
      leftOut: 'other_person' | 'not_asked' | 'medical' | 'other',
      citation: string | null = null,
      ids = [other.id],
    ) => office.olsen().release(once({ ...(await office.now(office.id)), detainerIds: ids, withheld: { leftOut, citation } }))
    return { ...office, other, leave }
  }

  it('is never left out in silence: each is released, or left out for a reason that the letter counts', async () => {
    const { olsen, id, other, release, send, leave } = await two()
    await release()
    await expect(send()).rejects.toThrow('inquiry.notSettled')
    expect((await olsen().byId({ id })).unsettled).toEqual([other.id])
    await expect(leave('other')).rejects.toThrow('the rule that it rests on')
    await leave('not_asked')
    const { text } = await send()
    expect(text).toContain(squeezed('Found, and not released'))
    expect(text).toContain(squeezed('1 not what was asked for'))
    expect(text).not.toContain('SOMEBODY')
    const { timeline } = await olsen().byId({ id })
    const kept = timeline.filter(({ act }) => act === 'inquiry.released').map(({ detail }) => detail['withheld'])
    expect(kept).toEqual(['usual', 'left out: not_asked'])
  })

  it('leaves no responsive record where all of it is about others, and that is not said while one is withheld as a whole', async () => {
    const { detainer, other, send, leave } = await two()
    await leave('other_person', null, [other.id])
    await expect(send('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    await leave('medical', null, [detainer.id])
    await expect(send('no_record')).rejects.toThrow('inquiry.needsEmptySearch')
    await leave('other_person', null, [detainer.id])
    const { text } = await send('no_record')
    expect(text).toContain(squeezed('there is no record that answers your question'))
    expect(text).toContain(squeezed('2 about another person'))
  })

  it('is decided anew where it was decided wrongly', async () => {
    const { olsen, id, other, leave, now } = await two()
    await leave('other_person')
    await olsen().release(once({ ...(await now(id)), detainerIds: [other.id], withheld: 'usual' as const }))
    expect(await olsen().byId({ id })).toMatchObject({ leftOut: [], records: [{ detainerId: other.id }] })
  })
})
