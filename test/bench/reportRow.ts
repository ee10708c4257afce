/** One invented booking of ten years, with its person, its charge and, five times in seven, a request and what became of it, as rows. */
import { seeded } from '#server/demo/seed.ts'
import { invent } from './invented.ts'

const FIRST = Date.parse('2016-01-01T06:00:00Z')
export const LAST = Date.parse('2026-01-01T06:00:00Z')
const HOUR = 3_600_000
const iso = (ms: number): string => new Date(ms).toISOString()

const FORMS = ['I-247A', 'I-247A', 'I-247A', 'I-247D', 'I-247_2012'] as const
const COUNTRIES = ['Freedonia', 'Sylvania', 'Ruritania', 'Grand Fenwick', null] as const
const OFFENSES = ['OPERATING WHILE INTOXICATED', 'THEFT', 'ARMED ROBBERY', 'BATTERY', 'DISORDERLY CONDUCT'] as const

export function oneRequest(i: number, bookings: number, requests: number) {
  const seed = seeded(i)
  const person = invent(seed)
  const id = String(i).padStart(7, '0')
  const bookedMs = FIRST + ((LAST - FIRST) * i) / bookings
  const here = i > bookings - 900
  const days = seed.whole(1, 90)
  const leftMs = bookedMs + days * 24 * HOUR
  const left = !here && leftMs < LAST
  const receivedMs = bookedMs + seed.whole(2, 40) * HOUR
  const receivedAt = iso(Math.min(receivedMs, LAST - HOUR))
  const decidedAt = iso(Math.min(receivedMs + seed.whole(1, 100) * HOUR, LAST))
  const convicted = seed.happens(0.4)
  const kept = convicted && left
  const offense = seed.pick(OFFENSES)
  const made = seed.happens(0.97)
  const wanted = i % 7 < 5 && Math.floor((i * 5) / 7) < requests
  return {
    subject: {
      id: `s${id}`,
      version: 1,
      ...person,
      nameKey: '',
      aliases: '[]',
      sex: seed.pick(['M', 'M', 'M', 'F'] as const),
      birthplace: null,
      aNumber: null,
      fins: null,
      localId: null,
      stateId: null,
      fbiNumber: null,
    },
    booking: {
      id: `b${id}`,
      version: 1,
      number: `B${id}`,
      subjectId: `s${id}`,
      facilityId: null,
      bookedAt: iso(bookedMs),
      arrestedOn: null,
      bond: 'none' as const,
      historyCheckedAt: null,
      custody: left ? ('released' as const) : ('in_custody' as const),
      releaseOrderedAt: null,
      releaseOrderedBy: null,
      wouldBeReleasedAt: null,
      releaseEvidence: null,
      releasedAt: left ? iso(leftMs) : null,
      releaseNote: null,
      releaseCode: left ? seed.pick(['transferred_to_ice', 'released_no_ice', null] as const) : null,
      movedTo: null,
      relayed: null,
    },
    charge: {
      id: `c${id}`,
      bookingId: `b${id}`,
      version: 1,
      seq: 1,
      title: offense,
      code: null,
      statute: null,
      class: 'felony' as const,
      degree: null,
      level: null,
      status: convicted ? ('convicted' as const) : ('pending' as const),
      pcFinding: 'none' as const,
      disposition: null,
      disposedOn: null,
      sentence: null,
      punishable: null,
      wobbler: null,
      incident: null,
      ticks: '{}',
    },
    request: wanted
      ? {
          convicted,
          offense,
          detainer: {
            id: `d${id}`,
            version: 1,
            number: `L${id}`,
            bookingId: `b${id}`,
            form: seed.pick(FORMS),
            subject: JSON.stringify({ ...person, sex: 'M', citizenship: seed.pick(COUNTRIES), aliases: [] }),
            nameKey: '',
            aNumber: null,
            fins: null,
            eventNumber: null,
            box: 1 as const,
            reasons: '["final_order"]',
            asks: '["hold","notify"]',
            issuedOn: iso(receivedMs - seed.whole(1, 900) * 24 * HOUR).slice(0, 10),
            receivedAt,
            channel: 'fax' as const,
            issuingOffice: null,
            officer: null,
            phone: null,
            addressedTo: null,
            addresseeMatches: 'yes' as const,
            operativeOnConvictionOnly: 0,
            complete: 1,
            supportingDocument: 'none' as const,
            cancelsIssuedOn: null,
            match: null,
            status: left ? ('closed' as const) : ('active' as const),
            statusNote: null,
            service: null,
            enteredAt: receivedAt,
            enteredBy: 'reyes',
          },
          decision: made
            ? {
                id: `x${id}`,
                detainerId: `d${id}`,
                evaluationId: `ed${id}`,
                kind: 'decided' as const,
                outcome: convicted ? ('hold' as const) : ('decline' as const),
                conformity: 'follows' as const,
                reason: '',
                by: 'stone',
                byName: 'STONE',
                at: decidedAt,
                happenedAt: null,
                doneBy: null,
              }
            : null,
          hold:
            kept && made && seed.happens(0.9)
              ? {
                  id: `h${id}`,
                  detainerId: `d${id}`,
                  decisionId: `x${id}`,
                  startedAt: iso(leftMs - 30 * HOUR),
                  evidence: 'Bond receipt',
                  capHours: 48,
                  cap: '48 h',
                  mustBeFreeBy: iso(leftMs + 18 * HOUR),
                  endedAt: iso(leftMs),
                  endedBecause: seed.pick(['picked_up', 'picked_up', 'expired'] as const),
                  endNote: null,
                }
              : null,
          end: left
            ? { detainerId: `d${id}`, status: seed.pick(['closed', 'closed', 'rescinded'] as const), at: iso(leftMs) }
            : null,
        }
      : null,
  }
}
