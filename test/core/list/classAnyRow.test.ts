/** Whatever a list says and whatever our log holds: no decline is made of it, another state's row is never ours, and the order of the log is nothing. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classRow } from '#shared/core/list/classRow.ts'
import { hearRequest, type OurRequest } from '#shared/core/list/likeRequest.ts'
import { type ListReading, OF_OURS } from '#shared/record/listRow.ts'
import { frame, reading, request } from '#test/support/listRows.ts'

const maybe = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values)
const DAYS = ['2026-01-20', '2026-03-02', '2026-03-04', '2026-03-05', '2026-03-06'] as const
const anyReading: fc.Arbitrary<ListReading> = fc
  .record({
    agency: maybe('Juniper County Jail', 'JUNIPER CO', 'Oak County Jail'),
    state: maybe('WI', 'NE', 'TX'),
    ori: maybe('WI0990000', 'NB0990000'),
    fips: maybe('55999', '31999'),
    number: maybe('2026-00001', '26-10498', '777'),
    aNumber: maybe('A098765432', 'A055111222'),
    surname: maybe('LOPEZ', 'PRADO'),
    given: maybe('Jose', 'Ana'),
    born: maybe('1975', '1975-03-02', '1990-01-01'),
    citizenship: maybe('Freedonia', 'Sylvania'),
    issuedOn: maybe(...DAYS),
    declinedOn: maybe(...DAYS),
    charges: maybe('Drug possession', 'Assault'),
    claim: maybe('declined' as const, 'honored' as const, 'lifted' as const),
  })
  .map((over) => reading(over))
const anyRequest: fc.Arbitrary<OurRequest> = fc
  .record({
    surname: fc.constantFrom('LOPEZ', 'LOPEZ GARCIA', 'PRADO'),
    issuedOn: maybe(...DAYS),
    outcome: maybe('hold' as const, 'decline' as const, 'notify_only' as const, 'no_action' as const),
    movedOn: maybe(...DAYS),
    citizenship: maybe('Freedonia', 'Sylvania'),
    aNumbers: fc.constantFrom<readonly string[]>([], ['A098765432'], ['A055111222']),
  })
  .map(({ surname, aNumbers, ...over }) =>
    request({
      ...over,
      aNumbers,
      numbers: aNumbers,
      decidedOn: over.outcome && '2026-03-05',
      persons: [{ surname, given: 'Jose', middle: null, aliases: [], born: '1975-03-02' }],
    }),
  )
const anyLog = fc
  .array(anyRequest, { maxLength: 6 })
  .map((all) => all.map((one, i) => ({ ...one, id: `d${i}`, number: `2026-0000${i}` })))
const judged = (row: ListReading, log: readonly OurRequest[], sentToUs = false) =>
  classRow({ ...frame, sentToUs }, log.map(hearRequest))(row)

describe('whatever a list says', () => {
  it('no class says that we declined unless our log has the decline', () => {
    fc.assert(
      fc.property(anyReading, anyLog, fc.boolean(), (row, log, sentToUs) => {
        const { class: is, detainerId } = judged(row, log, sentToUs)
        const ours = log.find(({ id }) => id === detainerId)
        const declinedHere = ours?.outcome === 'decline'
        expect(row.claim === 'declined' && is === 'agrees' && !declinedHere).toBe(false)
        expect(is === 'moved_before' && declinedHere).toBe(false)
        expect(ours !== undefined).toBe(OF_OURS.some((one) => one === is))
      }),
      { numRuns: 3_000 },
    )
  })

  it('a row of another state is never ours, and a name alone never makes it so', () => {
    const outside = new Set(['namesake', 'elsewhere', 'unclear'])
    fc.assert(
      fc.property(anyReading, anyLog, fc.boolean(), (row, log, sentToUs) => {
        const { class: is } = judged({ ...row, state: row.state === 'WI' ? 'NE' : (row.state ?? 'TX') }, log, sentToUs)
        expect(['namesake', 'elsewhere']).toContain(is)
        const named = judged({ ...row, state: null, ori: null, fips: null }, log)
        expect(outside.has(named.class)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })

  it('the order in which our log is read changes nothing', () => {
    fc.assert(
      fc.property(
        anyReading,
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        (row, [log, shuffled]) => {
          expect(judged(row, shuffled)).toEqual(judged(row, log))
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('the day of a decline, which is the day on which ICE noticed, never speaks against a request', () => {
    fc.assert(
      fc.property(anyReading, anyRequest, (row, ours) => {
        const one = { ...ours, id: 'd0' }
        const { detainerId } = judged({ ...row, declinedOn: null }, [one])
        const again = judged({ ...row, declinedOn: '2026-03-06' }, [one]).detainerId
        expect(detainerId === null || again === detainerId).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
