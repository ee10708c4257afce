/** A duty of the policy: by when it is owed, and what became of it; the last word stands. */
import { describe, expect, it } from 'vitest'
import { COPY_OF_REQUEST, dutiesNow } from '#shared/core/dutiesNow.ts'
import { NOTICE_OF_RELEASE, owedDuties } from '#shared/core/owedDuties.ts'
import type { DutyRecord } from '#shared/record/dutyRecord.ts'
import type { OwedDuty } from '#shared/record/verdict.ts'
import { NOON } from '#test/support/matter.ts'

const owed = (over: Partial<OwedDuty> = {}): OwedDuty => ({
  policy: 'p',
  clause: '1',
  citation: 'p 1',
  sentence: 'Tell the person.',
  name: 'copy_to_person',
  to: 'the person',
  by: 'within two hours of receipt',
  due: { hours: 2, side: 'after', of: 'receipt' },
  certain: true,
  ...over,
})
const record = (state: DutyRecord['state']): DutyRecord => ({
  id: 'r1',
  detainerId: 'd1',
  name: 'copy_to_person',
  state,
  at: NOON,
  note: 'Handed over at the window',
  enteredAt: NOON,
  by: 'reyes',
  byName: 'REYES',
})
const RECEIVED = '2026-03-03T13:42:00.000Z'

describe('a duty of the policy', () => {
  it.each<[string, OwedDuty, readonly DutyRecord[], string, string | null]>([
    ['is open until it is done', owed(), [], 'open', '2026-03-03T15:42:00.000Z'],
    ['is done', owed(), [record('done')], 'done', '2026-03-03T15:42:00.000Z'],
    ['is waived, by the last word', owed(), [record('done'), record('waived')], 'waived', '2026-03-03T15:42:00.000Z'],
    ['has no hour where the text gives none', owed({ due: undefined }), [], 'open', null],
    [
      'has no hour while the release has not come',
      owed({ due: { hours: 2, side: 'after', of: 'would_be_release' } }),
      [],
      'open',
      null,
    ],
    ['may not be owed at all while a fact is missing', owed({ certain: false }), [], 'perhaps', '2026-03-03T15:42:00.000Z'],
  ])('%s', (_, duty, records, state, dueAt) => {
    const [standing] = dutiesNow([duty], records, { receipt: RECEIVED }, '2026-03-03T15:00:00.000Z')
    expect(standing).toMatchObject({ state, dueAt })
  })

  it('is overdue past its hour', () => {
    expect(dutiesNow([owed()], [], { receipt: RECEIVED }, NOON)[0]?.state).toBe('overdue')
  })

  it('is due before an event as well', () => {
    const before = owed({ due: { hours: 48, side: 'before', of: 'would_be_release' } })
    const [standing] = dutiesNow([before], [], { would_be_release: '2026-03-05T12:00:00.000Z' }, NOON)
    expect(standing).toMatchObject({ dueAt: '2026-03-03T12:00:00.000Z', state: 'overdue' })
  })

  it('that is the copy of the request is done by serving the request, and by nothing else that was served', () => {
    const service = { servedAt: NOON, how: 'in_person' as const, by: 'REYES', language: null }
    const events = { receipt: RECEIVED, service }
    const [copy, other] = dutiesNow([owed({ name: COPY_OF_REQUEST }), owed()], [], events, NOON)
    expect(copy).toMatchObject({ state: 'done', record: { at: NOON, byName: 'REYES' } })
    expect(other).toMatchObject({ record: null })
  })

  it('that a supervisor answered otherwise is not answered again by the service', () => {
    const service = { servedAt: NOON, how: 'in_person' as const, by: 'REYES', language: null }
    const waived = { ...record('waived'), name: COPY_OF_REQUEST }
    const [copy] = dutiesNow([owed({ name: COPY_OF_REQUEST })], [waived], { receipt: RECEIVED, service }, NOON)
    expect(copy?.state).toBe('waived')
  })

  it('that ICE is told of the release is done by telling ICE, under the name that the text gives it', () => {
    const told = { at: NOON, byName: 'REYES', whom: 'ERO duty officer', proof: 'Confirmation 0417' }
    const notice = owed({ name: 'notify_ice_ahead_of_release', to: 'ICE' })
    const [named, decision] = dutiesNow([notice, owed({ name: 'notify_ice_of_decision', to: 'ICE' })], [], { told }, NOON)
    expect(named).toMatchObject({ state: 'done', record: { note: 'ERO duty officer was told: Confirmation 0417.' } })
    expect(decision?.record).toBeNull()
  })
})

describe('a command to tell ICE the release date', () => {
  const deciding = [{ policy: 'p', clause: '2', citation: 'p 2', sentence: 'Notify.' }]
  const verdict = (notify: 'must' | 'may' | 'must_not', duties: readonly OwedDuty[] = []) => ({
    actions: { hold: 'silent', notify, transfer: 'silent', interview: 'silent', share: 'silent' } as const,
    deciding,
    duties,
  })
  const notice = owed({ name: 'notify_ice_ahead_of_release', to: 'ICE' })

  it.each<[string, ReturnType<typeof verdict>, readonly string[]]>([
    ['is a duty', verdict('must'), [NOTICE_OF_RELEASE]],
    ['is the duty that the text names for it', verdict('must', [notice]), [notice.name]],
    [
      'stands beside one that may not be owed',
      verdict('must', [{ ...notice, certain: false }]),
      [notice.name, NOTICE_OF_RELEASE],
    ],
    ['stands beside other duties', verdict('must', [owed()]), ['copy_to_person', NOTICE_OF_RELEASE]],
    ['is none where the policy leaves it open', verdict('may'), []],
    ['is none where the policy forbids it', verdict('must_not'), []],
  ])('%s', (_, said, names) => {
    expect(owedDuties(said).map(({ name }) => name)).toEqual(names)
  })
})
