/** A ledger entry reads as words: no field name and no raw record reaches the timeline. */
import { describe, expect, it } from 'vitest'
import { entryWords } from '#client/entryWords.ts'
import type { Act, LedgerEntry } from '#shared/record/ledger.ts'

const time = (instant: string): string => instant.slice(11, 16)
const words = (act: Act, detail: Record<string, unknown>): string =>
  entryWords({ act, detail } as unknown as LedgerEntry, 'd1', time)

describe('the words of a sealed entry', () => {
  it('say that its content was removed, whatever act it was', () => {
    const sealed = { act: 'detainer.received', detail: {}, salt: null, digest: 'a'.repeat(64) } as unknown as LedgerEntry
    expect(entryWords(sealed, 'd1', time)).toBe('what it said was removed')
  })
})

describe('the words of an entry', () => {
  it.each<[Act, Record<string, unknown>, string]>([
    [
      'charge.changed',
      { seq: 2, title: 'KIDNAPPING', was: 'pending', status: 'convicted' },
      'charge 2, KIDNAPPING; pending → convicted',
    ],
    [
      'warrant.added',
      { kind: 'I-200', signedBy: 'unknown', status: 'active' },
      'I-200, warrant for arrest, signer not known, active',
    ],
    [
      'finding.recorded',
      { fact: 'pc_review', value: 'adequate', source: 'counsel' },
      'counsel on probable cause: adequate; from counsel',
    ],
    [
      'decision.decided',
      { outcome: 'notify_only', conformity: 'departs', policySaid: 'decline' },
      'Notify only; departs from the policy; policy said: decline',
    ],
    [
      'hold.started',
      { startedAt: '2026-03-03T14:00:00.000Z', mustBeFreeBy: '2026-03-05T14:00:00.000Z', evidence: 'bond receipt 4' },
      'from 14:00, must be free by 14:00; bond receipt 4',
    ],
    ['detainer.closed', { status: 'not_ours', note: 'another county' }, 'not ours; another county'],
    ['booking.changed', { change: { historyChecked: true } }, 'our history check was made'],
    [
      'roster.applied',
      { system: 'Jail system', takenAt: '2026-03-03T14:00:00.000Z', counts: { added: 3, changed: 2, gone: 1 } },
      'Jail system, made 14:00; 3 new, 2 changed, 1 gone',
    ],
    ['roster.pushed', { system: 'Jail system', number: 'J-1', does: 'disposition' }, 'Jail system, booking J-1; disposition'],
    [
      'list.confirmed',
      {
        list: 'L2026-0001',
        number: '2026-00001',
        row: 12,
        is: 'agrees',
        proposed: 'differs',
        was: null,
        why: 'Their day of notice.',
      },
      'list L2026-0001, row 12; ours, and agrees; the desk had proposed: ours, and differs; Their day of notice.',
    ],
    [
      'list.confirmed',
      { list: 'L2026-0001', is: 'namesake', rows: 3, why: 'Other states.' },
      'list L2026-0001, 3 rows; another agency of our name; Other states.',
    ],
    ['decision.returned', { reason: 'court paper missing' }, 'court paper missing'],
    [
      'document.made',
      { kind: 'notice', language: 'es', number: '2026-00001', sha256: 'abcdef0123456789' },
      'notice to the person, in Spanish; PDF abcdef012345',
    ],
  ])('%s', (act, detail, says) => {
    expect(words(act, detail)).toBe(says)
  })

  it('says what the policy now says of this request, and of no other on the booking', () => {
    const evaluated = [
      { detainerId: 'd2', outcome: 'hold' },
      { detainerId: 'd1', outcome: 'decline' },
    ]
    expect(words('charge.changed', { seq: 1, title: 'THEFT', was: 'pending', status: 'dismissed', evaluated })).toBe(
      'charge 1, THEFT; pending → dismissed; the policy now says: decline',
    )
  })
})
