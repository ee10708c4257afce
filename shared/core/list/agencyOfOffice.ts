/** Who we are until somebody has said more: the office as it was set up. */
import type { AgencyIdentity } from '../../record/agency.ts'
import type { Office } from '../../record/office.ts'

const FIPS = 5

export const agencyOfOffice = ({ name, state, code, facilities }: Office): AgencyIdentity => ({
  name,
  state,
  county: null,
  city: null,
  ori: code.length === FIPS ? null : code,
  fips: code.length === FIPS ? code : null,
  detloc: null,
  spellings: facilities.map((facility) => facility.name),
})
