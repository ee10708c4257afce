/** A records office with a log, and outside lists that come in: invented agencies in several states, some of one name. */
import { randomUUID } from 'node:crypto'
import type { ImportListInput, ListField, ListMapping } from '#shared/record/list.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import type { AgencyInput } from '#shared/record/agency.ts'
import type { DecisionInput } from '#shared/record/decision.ts'
import { once, openOffice } from './office.ts'
import { booking, charge, paper } from './paper.ts'

/** `state: 1` reads the second column as the state. */
export const mapping = (columns: Partial<Record<ListField, number>>, over: Partial<ListMapping> = {}): ListMapping => ({
  columns,
  heading: 1,
  dayFirst: false,
  claims: 'nothing',
  about: 'rows',
  ...over,
})

/** The columns of a weekly report of declined requests. */
const REPORT: Partial<Record<ListField, number>> = {
  agency: 0,
  state: 1,
  declinedOn: 2,
  issuedOn: 3,
  citizenship: 4,
  charges: 5,
}
const REPORT_HEADING = 'Jurisdiction,State,Date declined,Detainer issued,Citizenship,Notable criminal activity'

export const reportList = (rows: readonly string[], over: Partial<ImportListInput> = {}): ImportListInput => ({
  id: randomUUID(),
  publisher: 'Fictional federal agency',
  edition: 'Week of 2 March 2026',
  fileName: 'report.csv',
  kind: 'csv',
  mapping: mapping(REPORT, { claims: 'declined' }),
  spanFrom: null,
  spanTo: '2026-03-08',
  note: null,
  content: Buffer.from([REPORT_HEADING, ...rows].join('\n')).toString('base64'),
  ...over,
})

export const juniper = (over: Partial<AgencyInput> = {}): AgencyInput => ({
  name: 'Juniper County Sheriff',
  state: 'WI',
  county: 'Juniper',
  city: null,
  ori: 'WI0990000',
  fips: '55999',
  detloc: null,
  spellings: ['Juniper County Jail'],
  note: 'As the state lists us.',
  ...over,
})

type Told = {
  readonly surname: string
  readonly given?: string
  readonly issuedOn: string
  readonly citizenship?: string
  readonly charges?: readonly string[]
}

export async function listOffice(start = '2026-03-10T14:00:00.000Z') {
  const office = await openOffice({ start })
  const clerk = office.as('jailStaff', 'reyes')
  const stone = office.as('supervisor', 'stone')
  const olsen = () => office.as('records', 'olsen').list
  await olsen().setAgency(once(juniper()))
  let booked = 0
  const told = {
    /** A request for somebody in the jail, issued and received on that day. */
    received: async ({ surname, given = 'Ana', issuedOn, citizenship, charges = ['OPERATING WHILE INTOXICATED'] }: Told) => {
      booked += 1
      const subject = { ...booking().subject, surname, given, aNumber: null, born: '1980-05-01' }
      const { id: bookingId } = await clerk.booking.record(
        once(booking({ number: `26-2000${booked}`, subject, charges: charges.map((title) => charge({ title })) })),
      )
      const named = { surname, given, middle: null, born: '1980-05-01', sex: null, citizenship: citizenship ?? null, aliases: [] }
      return clerk.detainer.receive(
        once({
          paper: paper({ subject: named, aNumber: null, issuedOn, receivedAt: `${issuedOn}T15:00:00.000Z` }),
          match: { bookingId, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null },
        }),
      )
    },
    decided: async (detainerId: string, outcome: DecisionInput['outcome']) => {
      const { evaluations } = await stone.detainer.byId({ id: detainerId })
      const evaluationId = evaluations.at(-1)?.id ?? ''
      return stone.decision.decide(once({ detainerId, evaluationId, outcome, reason: 'As the office does it.' }))
    },
    /** To another jail, with the request. */
    moved: async (bookingId: string | null, at: string, to: string) => {
      const { booking: current } = await clerk.booking.byId({ id: bookingId ?? '' })
      return clerk.booking.changeCustody(
        once({
          ...STILL_HERE,
          bookingId: current.id,
          version: current.version,
          custody: 'transferred' as const,
          releasedAt: at,
          releaseCode: 'to_other_agency' as const,
          movedTo: to,
          relayed: 'yes' as const,
        }),
      )
    },
    taken: async (rows: readonly string[], over: Partial<ImportListInput> = {}) => {
      const list = await olsen().import(once(reportList(rows, over)))
      return { list, rows: (await olsen().rows({ id: list.id, is: null, open: false })).rows }
    },
    classes: async (id: string) => Object.fromEntries((await olsen().byId({ id })).counts.map((one) => [one.class, one.rows])),
  }
  return { ...office, olsen, stone, clerk, ...told }
}
