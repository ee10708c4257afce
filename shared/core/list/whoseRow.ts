/**
 * Whether a row is about our agency: by the state with a code or with one of our own names in it, never by a name alone. The first Declined
 * Detainer Outcome Report (2017) charged counties with the requests of their namesakes in other states.
 */
import type { AgencyIdentity } from '../../record/agency.ts'
import type { AgencySign, Because, ListReading } from '../../record/listRow.ts'
import { foldName } from '../foldName.ts'

export type Whose = {
  readonly whose: 'ours' | 'other' | 'unclear'
  readonly because: Because | null
  /** It bears our name or our county's. */
  readonly namesake: boolean
  readonly signs: readonly AgencySign[]
}

/** Words that any jail's name may have. */
const ANY = new Set(
  (
    'COUNTY PARISH CITY JAIL JAILS SHERIFF OFFICE DETENTION CENTER CORRECTIONAL CORRECTIONS FACILITY DEPARTMENT OF THE AND REGIONAL JUSTICE ' +
    'ADULT PRISON COMPLEX STATE MAIN LAW ENFORCEMENT PUBLIC SAFETY NORTH SOUTH EAST WEST CENTRAL'
  ).split(' '),
)
const SHORT: Readonly<Record<string, string>> = {
  CO: 'COUNTY',
  CNTY: 'COUNTY',
  CTY: 'COUNTY',
  DET: 'DETENTION',
  CTR: 'CENTER',
  CNTR: 'CENTER',
  FAC: 'FACILITY',
  CORR: 'CORRECTIONAL',
  DEPT: 'DEPARTMENT',
  SHERIFFS: 'SHERIFF',
  SO: 'SHERIFF OFFICE',
}

const wordsOf = (name: string | null): readonly string[] =>
  foldName(name)
    .split(' ')
    .flatMap((word) => (SHORT[word] ?? word).split(' '))
    .filter(Boolean)

/** Reads our own names once for all rows. */
export function whoseRow(us: AgencyIdentity, sentToUs: boolean): (reading: ListReading) => Whose {
  const county = us.county === null ? [] : [us.county, `${us.county} County`]
  const names = [us.name, ...us.spellings, ...county].map(wordsOf).filter((words) => words.length > 0)
  const same = new Set(names.map((words) => words.join(' ')))
  const own = new Set(names.flat().filter((word) => !ANY.has(word)))
  const liked = new Map<string, AgencySign['way']>()
  const likeName = (name: string): AgencySign['way'] => {
    const known = liked.get(name) ?? nameLikeness(name)
    if (liked.size < MOST_KEPT) liked.set(name, known)
    return known
  }
  const nameLikeness = (name: string): AgencySign['way'] => {
    const words = wordsOf(name)
    if (same.has(words.join(' '))) return 'same'
    return words.some((word) => own.has(word)) ? 'near' : 'other'
  }
  return (reading) => {
    const signs: AgencySign[] = sentToUs ? [{ sign: 'sent_to_us', way: 'same' }] : []
    const compare = (sign: AgencySign['sign'], theirs: string | null, ours: string | null, like = equal) => {
      if (theirs !== null && ours !== null) signs.push({ sign, way: like(theirs, ours) })
    }
    compare('state', reading.state, us.state)
    compare('ori', reading.ori, us.ori, sameOri)
    compare('fips', reading.fips, us.fips)
    compare('detloc', reading.detloc, us.detloc)
    compare('name', reading.agency, us.name, likeName)
    compare('city', reading.city, us.city, (a, b) => equal(foldName(a), foldName(b)))
    const way = (sign: AgencySign['sign']) => signs.find((one) => one.sign === sign)?.way
    const namesake = way('name') === 'same' || way('name') === 'near'
    const [whose, because] = judged(way, sentToUs)
    return { whose, because, namesake, signs }
  }
}

/** Names that come again and again are compared once; more different ones than this are not kept. */
const MOST_KEPT = 20_000

const equal = (a: string, b: string): AgencySign['way'] => (a === b ? 'same' : 'other')

/** The last two characters number the units of one agency and are often left out. */
const sameOri = (a: string, b: string): AgencySign['way'] => equal(a.slice(0, 7), b.slice(0, 7))

function judged(
  way: (sign: AgencySign['sign']) => AgencySign['way'] | undefined,
  sentToUs: boolean,
): readonly ['ours' | 'other' | 'unclear', Because | null] {
  if (way('state') === 'other') return ['other', 'other_state']
  const codes = [way('ori'), way('fips'), way('detloc')].filter(Boolean)
  if (codes.includes('other')) return codes.includes('same') ? ['unclear', 'codes_conflict'] : ['other', 'other_code']
  if (way('ori') === 'same' || way('detloc') === 'same') return ['ours', null]
  const name = way('name')
  if (way('fips') === 'same') return name === 'other' ? ['unclear', 'other_name_same_county'] : ['ours', null]
  if (sentToUs && (name === undefined || name === 'same')) return ['ours', null]
  if (way('state') === undefined) return ['unclear', name === undefined ? 'no_agency' : 'name_alone']
  if (name === 'other') return ['other', 'other_name']
  if (name === undefined) return ['unclear', 'no_agency']
  if (name === 'near') return ['unclear', 'name_is_near']
  return way('city') === 'other' ? ['unclear', 'other_city'] : ['ours', null]
}
