/** Our log as a list is compared with it, read in pages so that nobody waits; days are days of the office. */
import { firstReceipt, type RequestRow, requestRows } from '#db/repository/ourRequest.ts'
import { agencyEntries } from '#db/repository/agency.ts'
import { readOffice } from '#db/repository/office.ts'
import type { Db, Tx } from '#db/open.ts'
import { agencyOfOffice } from '#shared/core/list/agencyOfOffice.ts'
import type { ListFrame } from '#shared/core/list/classRow.ts'
import type { OurRequest } from '#shared/core/list/likeRequest.ts'
import { dayOf } from '#shared/core/zone.ts'
import { Problem } from '#shared/problem.ts'
import type { OutsideList } from '#shared/record/list.ts'

const PAGE = 500

/** Who we are, and from when our log can answer. Throws `office.notSetUp`. */
export async function listFrame(db: Db | Tx, { mapping, spanTo }: Pick<OutsideList, 'mapping' | 'spanTo'>): Promise<ListFrame> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  const [said] = await agencyEntries(db)
  const first = await firstReceipt(db)
  return {
    us: said ?? agencyOfOffice(office),
    sentToUs: mapping.about === 'us',
    spanTo,
    logFrom: first && localDay(first, office.timeZone),
  }
}

/** `only`: these alone. */
export async function ourRequests(db: Db | Tx, only: readonly string[] | null = null): Promise<OurRequest[]> {
  const zone = (await readOffice(db))?.timeZone ?? 'UTC'
  const all: OurRequest[] = []
  for (let after = ''; ; ) {
    const page = await requestRows(db, { after, limit: PAGE, only })
    for (const row of page) all.push(ourRequest(row, zone))
    const last = page.at(-1)
    if (!last || page.length < PAGE) return all
    after = last.id
    await new Promise((next) => setImmediate(next))
  }
}

const localDay = (at: string, zone: string): string => dayOf(Date.parse(at), zone)

function ourRequest(row: RequestRow, zone: string): OurRequest {
  const { surname, given, middle, aliases, born } = row
  const decidedAt = row.decidedEarlier ?? row.decidedAt
  const moved = movedAt(row)
  const known = (numbers: readonly (string | null)[]) => numbers.flatMap((number) => number ?? [])
  return {
    id: row.id,
    number: row.number,
    persons: [row.onPaper, ...(surname === null ? [] : [{ surname, given, middle, aliases, born }])],
    numbers: known([
      row.number,
      row.aNumber,
      row.fins,
      row.eventNumber,
      row.bookingNumber,
      row.ownANumber,
      row.ownFins,
      row.localId,
      row.stateId,
      row.fbiNumber,
    ]),
    aNumbers: known([row.aNumber, row.ownANumber]),
    citizenship: row.onPaper.citizenship,
    issuedOn: row.issuedOn,
    receivedOn: localDay(row.receivedAt, zone),
    status: row.status,
    outcome: row.outcome,
    decidedOn: decidedAt && localDay(decidedAt, zone),
    charges: row.charges,
    movedOn: moved && localDay(moved, zone),
    movedTo: row.movedTo,
  }
}

/** To another agency or to prison; a transfer to ICE is no move away from the request. */
function movedAt({ status, custody, releaseCode, releasedAt, closedAt }: RequestRow): string | null {
  if (status === 'moved') return releasedAt ?? closedAt
  if (releaseCode === 'to_other_agency' || releaseCode === 'to_prison') return releasedAt
  return releaseCode === null && (custody === 'transferred' || custody === 'to_prison') ? releasedAt : null
}
