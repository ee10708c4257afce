/** The lists of the Huber Center, which has a system of its own: one of yesterday and one of this morning, on which somebody is missing. */
import type { RosterMapping } from '#shared/record/roster.ts'
import type { County } from '../county.ts'
import type { Story } from '../schedule.ts'

const HOUR_MS = 3_600_000
const SYSTEM = 'Huber Center'

const MAPPING: RosterMapping = {
  columns: {
    number: 'Booking No',
    name: 'Inmate',
    born: 'DOB',
    sex: 'Sex',
    bookedAt: 'Booked',
    charge: 'Charges',
    level: 'Level',
    disposition: 'Disposition',
  },
  split: ' | ',
  dayFirst: false,
}

/** name, born, sex, charges, levels, dispositions; `null`: not on the list of that day. */
type Row = readonly [name: string, born: string, sex: string, charges: string, levels: string, dispositions: string]

const PEOPLE: readonly (readonly [number: string, yesterday: Row | null, today: Row | null])[] = [
  same('H-2041', ['ABERNATHY, COLE', '07/19/1984', 'M', 'THEFT-MOVABLE PROPERTY', 'misdemeanor', '']),
  same('H-2042', [
    'DELACRUZ, IMELDA',
    '11/02/1991',
    'F',
    'DISORDERLY CONDUCT | BAIL JUMPING',
    'misdemeanor | misdemeanor',
    ' | ',
  ]),
  [
    'H-2043',
    ['FAIRWEATHER, OTIS', '01/30/1977', 'M', 'OPERATING WHILE REVOKED', 'misdemeanor', ''],
    ['FAIRWEATHER, OTIS', '01/30/1977', 'M', 'OPERATING WHILE REVOKED', 'misdemeanor', 'SENTENCE COMPLETE'],
  ],
  ['H-2044', ['GRUNEWALD, PETRA', '05/12/1969', 'F', 'RETAIL THEFT', 'misdemeanor', ''], null],
  ['H-2045', ['HALVORSEN, NILS', '09/25/1995', 'M', 'CRIMINAL DAMAGE TO PROPERTY', 'misdemeanor', ''], null],
  ['H-2046', null, ['IBARRA, TOMAS', '13/45/1990', 'M', 'RESISTING AN OFFICER', 'class A', '']],
]

function same(number: string, row: Row): readonly [string, Row, Row] {
  return [number, row, row]
}

const quoted = (cell: string): string => `"${cell}"`

function listOf(bookedOn: string, day: 1 | 2): string {
  const rows = PEOPLE.flatMap(([number, ...days]) => {
    const row = days[day - 1]
    if (!row) return []
    const [name, born, sex, ...charges] = row
    return [[number, name, born, sex, `${bookedOn} 08:15`, ...charges].map(quoted).join(',')]
  })
  return ['Booking No,Inmate,DOB,Sex,Booked,Charges,Level,Disposition', ...rows].join('\n')
}

export async function* rosterStory(county: County, start: string): Story {
  const before = (hours: number): string => new Date(Date.parse(start) - hours * HOUR_MS).toISOString()
  const bookedOn = before(60).slice(0, 10)
  yield before(27)
  const map = { name: 'Huber Center, daily', system: SYSTEM, mapping: MAPPING }
  await county.as('supervisor', before(27)).roster.saveMap(county.once(map))
  for (const [day, hours] of [
    [1, 26.5],
    [2, 2.5],
  ] as const) {
    const at = before(hours)
    yield at
    const desk = county.as('supervisor', at).roster
    const content = Buffer.from(listOf(bookedOn, day)).toString('base64')
    const file = { system: SYSTEM, fileName: `huber-${before(hours).slice(0, 10)}.csv`, content, takenAt: at, mapping: MAPPING }
    const { after } = await desk.preview(file)
    await desk.takeIn(county.once({ ...file, after }))
  }
}
