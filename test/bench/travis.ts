/** The published count of a jail's detainers of 2000 to 2016, beside what this desk counts from the same file: what agrees, and what does not. TRAVIS names the folder. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { desk, newFolder } from '#test/support/export.ts'

export type Agreement = { readonly what: string; readonly published: number; readonly ours: number | null }

const SINCE = '2006-01-01'
const ZONE = 'America/Chicago'

/** Throws what the import or the count says when it fails. */
export async function publishedTotals(folder: string): Promise<Agreement[]> {
  const data = newFolder()
  const file = (name: string): string => join(folder, name)
  try {
    const [bookings, charges] = ['bookings', 'charges'].map((part) => file(`detainer_added_2000_2016_${part}.csv`))
    const read = await desk(data, 'import', 'bookings', bookings ?? '', charges ?? '', '--zone', ZONE, '--json')
    if (read.code !== 0) throw new Error(read.err)
    const options = [
      '--countries',
      file('place_of_birth_to_country_statesman.csv'),
      '--violent',
      file('violent_charge_literals_statesman.csv'),
    ]
    const counted = await desk(data, 'report', 'charges', '--since', SINCE, ...options, '--zone', ZONE, '--json')
    if (counted.code !== 0) throw new Error(counted.err)
    const ours = JSON.parse(counted.out) as Record<string, unknown>
    const published = JSON.parse(readFileSync(file('expected_statesman_2016.json'), 'utf8')) as Record<string, unknown>
    return numbersIn(published).map(({ path, value }) => ({
      what: path.join(': '),
      published: value,
      ours: numberAt(ours, path),
    }))
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

type Found = { readonly path: readonly string[]; readonly value: number }

const numbersIn = (part: Record<string, unknown>, path: readonly string[] = []): Found[] =>
  Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [{ path: [...path, key], value }]
      : typeof value === 'object' && value !== null
        ? numbersIn(value as Record<string, unknown>, [...path, key])
        : [],
  )

function numberAt(part: Record<string, unknown>, [key = '', ...rest]: readonly string[]): number | null {
  const value = part[key]
  if (rest.length === 0) return typeof value === 'number' ? value : null
  return typeof value === 'object' && value !== null ? numberAt(value as Record<string, unknown>, rest) : null
}
