/** A weekly report from outside: rows of ours that agree, that were decided otherwise and that moved away, two namesakes, and some that nobody can place. */
import { requestRows } from '#db/repository/ourRequest.ts'
import type { Db } from '#db/open.ts'
import { dayOf } from '#shared/core/zone.ts'
import { type County, OFFICE } from '../county.ts'
import type { Story } from '../schedule.ts'

const HOUR_MS = 3_600_000
const WHO_WE_ARE = 26 * 24
const TAKEN_IN = 47
const LOOKED_AT = 45
const MOST = 500
const ID = '0de30000-0000-4000-8000-000000000001'

const HEADING = 'Jurisdiction,State,Date declined,Detainer issued,Citizenship,Notable criminal activity'

export async function* listStory(county: County, start: string): Story {
  const at = (hours: number): string => new Date(Date.parse(start) - hours * HOUR_MS).toISOString()
  const { once } = county
  yield at(WHO_WE_ARE)
  await county.as('records', at(WHO_WE_ARE)).list.setAgency(
    once({
      name: OFFICE.name,
      state: OFFICE.state,
      county: 'Juniper',
      city: null,
      ori: 'WI0990000',
      fips: OFFICE.code,
      detloc: null,
      spellings: [...OFFICE.facilities, 'Juniper County Sheriff'],
      note: 'As the state lists us, and as the field office writes us.',
    }),
  )
  yield at(TAKEN_IN)
  const records = county.as('records', at(TAKEN_IN)).list
  const list = await records.import(
    once({
      id: ID,
      publisher: 'Fictional federal agency',
      edition: 'Declined requests, the last weeks',
      fileName: 'weekly-report.csv',
      kind: 'csv' as const,
      mapping: {
        columns: { agency: 0, state: 1, declinedOn: 2, issuedOn: 3, citizenship: 4, charges: 5 },
        heading: 1,
        dayFirst: false,
        claims: 'declined' as const,
        about: 'rows' as const,
      },
      spanFrom: null,
      spanTo: at(TAKEN_IN).slice(0, 10),
      note: null,
      content: Buffer.from([HEADING, ...(await rows(county.db))].join('\n')).toString('base64'),
    }),
  )
  yield at(LOOKED_AT)
  const said = { listId: list.id, is: 'namesake' as const, why: 'They are the counties in Nebraska and Pennsylvania.' }
  await county.as('records', at(LOOKED_AT)).list.confirmClass(once({ ...said, rows: 2 }))
}

async function rows(db: Db): Promise<readonly string[]> {
  const all = await requestRows(db, { limit: MOST })
  const issued = all.filter(({ issuedOn }) => issuedOn !== null && all.filter((one) => one.issuedOn === issuedOn).length === 1)
  const day = (instant: string | null) => (instant === null ? '' : dayOf(Date.parse(instant), OFFICE.timeZone))
  const last = (outcome: string) => issued.filter((one) => one.outcome === outcome).slice(-2)
  const ours = [
    ...last('decline').map((one) => [day(one.decidedEarlier ?? one.decidedAt), one.issuedOn, '', one.charges[0]]),
    ...last('hold').map((one) => [day(one.decidedAt), one.issuedOn, '', one.charges[0]]),
    ...issued
      .filter(({ status }) => status === 'moved')
      .slice(-1)
      .map((one) => [day(one.releasedAt ?? one.closedAt), one.issuedOn, '', '']),
  ]
  return [
    ...ours.map((cells) => ['Juniper County', 'WI', ...cells.map((cell) => `"${(cell ?? '').replaceAll('"', '')}"`)].join(',')),
    'Juniper County,NE,2026-02-20,2026-02-11,Freedonia,Assault',
    'JUNIPER COUNTY JAIL,PA,2026-02-21,2026-02-12,Sylvania,',
    'Oak County,WI,2026-02-20,2026-02-12,Sylvania,Theft',
    'Juniper County Annex,WI,2026-02-20,2026-02-12,Freedonia,',
    'Juniper County,,2026-02-20,2026-02-12,Freedonia,',
    'Juniper County,WI,,,Sylvania,Driving under the influence',
  ]
}
