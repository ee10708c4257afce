/**
 * `report charges`: who is behind the detainers, by the charges of the same booking. It counts by the rules of the published count of 2016:
 * the detainer's own row is no charge, and severity is the level on the row.
 */
import { parseArgs } from 'node:util'
import { countBirthplaces, countBookings, countCharges, countTitles } from '#db/repository/importedReport.ts'
import { isDay } from '../import/cell.ts'
import { localMidnight } from '../import/localMidnight.ts'
import { type Command, DONE, json, refuse } from './command.ts'
import { type Desk, isZone, readDesk } from './openDesk.ts'
import { readPairs, readWords } from './readList.ts'

const DETAINER = 'ICE DETAINER'
/** The published count takes `M*` for a misdemeanor and `F*` for neither; it is followed here, though the records call `F*` a felony. */
const FELONY = ['F', 'F1', 'F2', 'F3', 'FS', 'FX', '1', '2', '3', 'S', 'P']
const MISDEMEANOR = ['A', 'B', 'C', 'MA', 'MB', 'MC', 'M', 'M*']

export const reportCharges: Command = {
  name: 'report charges',
  usage: 'report charges [--since YYYY-MM-DD] [--countries FILE] [--violent FILE] [--top N] [--zone ZONE] [--json]',
  does: 'counts the bookings with a detainer by felony, misdemeanor, violent charge and birthplace, and the charges by their words',
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args,
      options: {
        since: { type: 'string' },
        countries: { type: 'string' },
        violent: { type: 'string' },
        top: { type: 'string', default: '5' },
        zone: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const { since, top, zone } = values
    if (since !== undefined && !isDay(since)) return refuse(terminal, `"${since}" is no day. Write it as YYYY-MM-DD.`)
    if (!/^[1-9]\d{0,4}$/.test(top)) return refuse(terminal, `"${top}" is no number of charges to list.`)
    if (!isZone(zone)) return refuse(terminal, `There is no time zone "${zone}". An example: America/Chicago.`)
    try {
      const countries = values.countries === undefined ? null : await readPairs(values.countries, 'place_of_birth', 'country')
      const violent = values.violent === undefined ? null : await readWords(values.violent, 'charge_literal')
      return await readDesk(terminal, zone, async (desk) => {
        const report = await reportOf(desk, since ?? null, countries, violent, Number(top))
        terminal.out(values.json ? json(report) : text(report))
        return DONE
      })
    } catch (error) {
      return refuse(terminal, `The report cannot be made: ${(error as Error).message}`)
    }
  },
}

async function reportOf(
  { services, timeZone }: Desk,
  since: string | null,
  countries: ReadonlyMap<string, string> | null,
  violent: readonly string[] | null,
  top: number,
): Promise<Readonly<Record<string, unknown>>> {
  const db = services.databases.read
  const all = { since: null, detainer: DETAINER }
  const scope = { ...all, since: since === null ? null : localMidnight(since, timeZone) }
  const counts = await countCharges(db, { ...scope, felony: FELONY, misdemeanor: MISDEMEANOR, violent: violent ?? [] })
  return {
    bookings_total: await countBookings(db, all),
    ...(since === null ? {} : { [`bookings_since_${since.replace(/-01-01$/, '')}`]: counts.bookings }),
    at_least_1_felony: counts.oneFelony,
    more_than_1_felony: counts.moreFelonies,
    ...(violent && { at_least_1_violent: counts.oneViolent, more_than_1_violent: counts.moreViolent }),
    exactly_one_misdemeanor_only: counts.oneMisdemeanorOnly,
    top_charges: Object.fromEntries((await countTitles(db, all, top)).map(({ title, count }) => [title, count])),
    nativity: nativity(await countBirthplaces(db, scope), countries),
  }
}

/** A birthplace that the file does not name stays as it is. */
function nativity(
  places: readonly { birthplace: string | null; count: number }[],
  countries: ReadonlyMap<string, string> | null,
) {
  const counts = new Map<string, number>()
  for (const { birthplace, count } of places) {
    const place = birthplace === null ? '(not given)' : (countries?.get(birthplace) ?? birthplace)
    counts.set(place, (counts.get(place) ?? 0) + count)
  }
  return Object.fromEntries([...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

const text = (report: Readonly<Record<string, unknown>>): string =>
  Object.entries(report)
    .flatMap(([key, value]) =>
      typeof value === 'object' && value !== null
        ? ['', title(key), ...Object.entries(value).map(([word, count]) => line(word, count as number))]
        : [line(title(key), value as number)],
    )
    .map((each) => `${each}\n`)
    .join('')

const line = (word: string, count: number): string => `${count.toLocaleString('en-US').padStart(8)}  ${word}`
const title = (key: string): string => key.replaceAll('_', ' ')
