/** A duty past its hour calls on the desk and in the queue, also where the request itself has long been settled. */
import { describe, expect, it } from 'vitest'
import { overdue } from '#shared/core/overdue.ts'
import { reviewQueue } from '#shared/core/reviewQueue.ts'
import { once } from '#test/support/office.ts'
import { releaseDesk } from '#test/support/releaseDesk.ts'

const HOUR_MS = 3_600_000
const COPY = 'copy_of_request_to_subject'

async function declined() {
  const desk = await releaseDesk({ service: null })
  await desk.decide('decline', 'The case is closed.')
  const { matters } = await desk.reyes().detainer.deskSince({ since: null })
  const [matter] = matters
  if (!matter) throw new Error('the request is not on the desk')
  const due = matter.duties.find(({ name }) => name === COPY)?.dueAt ?? ''
  const later = new Date(Date.parse(due) + HOUR_MS).toISOString()
  const groups = async () =>
    reviewQueue((await desk.reyes().detainer.deskSince({ since: null })).matters, later).map(({ group }) => group)
  return { ...desk, matter, due, later, groups }
}

describe('a duty that nobody has answered for', () => {
  it('calls from its hour on, and not before', async () => {
    const { matter, due, later } = await declined()
    expect(overdue(matter, due)).toBeNull()
    expect(overdue(matter, later)).toMatchObject({ name: COPY, dueAt: due })
  })

  it('puts a settled request before the supervisor again, until it is answered for', async () => {
    const desk = await declined()
    const { stone, detainer, groups } = desk
    expect(await groups()).toEqual(['duty'])
    const answer = {
      detainerId: detainer.id,
      name: COPY,
      state: 'waived' as const,
      at: desk.services.now(),
      note: 'Left before the hour.',
    }
    await stone().release.recordDuty(once(answer))
    expect(await groups()).toEqual([])
  })
})
