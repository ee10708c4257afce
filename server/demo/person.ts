/** A person who does not exist: as our booking knows them, and as a federal paper would write the same person. */
import { SubjectInput, SubjectOnPaper } from '#shared/record/subject.ts'
import { ABROAD, HERE, type Origin } from './name.ts'
import type { Seed } from './seed.ts'

export type Person = {
  readonly known: SubjectInput
  readonly paper: SubjectOnPaper
  /** Below one million, where no A-number was ever given out. */
  readonly aNumber: string
  readonly fins: string
}

export const neighbor = (seed: Seed, index: number): Person => personOf(seed, index, HERE)

export const foreigner = (seed: Seed, index: number): Person => personOf(seed, index, seed.pick(ABROAD))

function personOf(seed: Seed, index: number, origin: Origin): Person {
  const sex = seed.happens(0.85) ? 'M' : 'F'
  const given = seed.pick(origin.given[sex])
  const surname = seed.pick(origin.surnames)
  const doubled = origin.doubled && seed.happens(0.7)
  const surnames = doubled ? [surname, seed.pick(others(origin.surnames, surname))] : [surname]
  const middle = seed.happens(0.25) ? seed.pick(['A', 'J', 'L', 'M', 'R']) : null
  const born = birth(seed)
  const aNumber = `A000-${String(10_000 + index).replace(/(\d+)(\d{3})$/, (_, a: string, b: string) => `${a.padStart(3, '0')}-${b}`)}`
  const fins = `0000${String(700_000 + index)}`
  const abroad = origin !== HERE
  const alias = seed.pick(others(origin.given[sex], given))
  const aliases = seed.happens(0.12) ? [`${surnames.at(-1)?.toUpperCase()}, ${alias}`] : []
  return {
    known: SubjectInput.parse({
      surname: surnames.join(' ').toUpperCase(),
      given,
      middle,
      born,
      sex,
      aliases,
      birthplace: abroad ? origin.country : 'Wisconsin',
      aNumber: abroad && seed.happens(0.6) ? aNumber : null,
      localId: `JC${String(40_000 + index)}`,
      stateId: seed.happens(0.8) ? `WI0000${String(1000 + index)}` : null,
    }),
    paper: SubjectOnPaper.parse({
      surname: plain(surnames.join(seed.happens(0.5) ? '-' : ' ')).toUpperCase(),
      given: plain(given),
      middle: seed.happens(0.5) ? middle : null,
      born: misread(seed, born),
      sex,
      citizenship: origin.country,
      aliases,
    }),
    aNumber,
    fins,
  }
}

const others = (words: readonly string[], but: string): readonly string[] => words.filter((word) => word !== but)

/** Some people's birth is known only by its year or month. */
function birth(seed: Seed): string {
  const [year, month, day] = [seed.whole(1961, 2006), seed.whole(1, 12), seed.whole(1, 28)]
  const known = seed.whole(1, 20)
  return [year, month, day]
    .slice(0, known === 1 ? 1 : known === 2 ? 2 : 3)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/** On one paper in ten the day and the month have changed places, or only the year is given. */
function misread(seed: Seed, born: string): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const kind = seed.whole(1, 20)
  if (kind === 1) return year
  return kind === 2 && day !== '' && Number(day) <= 12 ? `${year}-${day}-${month}` : born
}

/** Federal systems keep no accents. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
