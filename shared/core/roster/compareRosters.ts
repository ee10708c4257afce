/**
 * A list against the former one of the same system: who came, what is said otherwise, who is no longer on it. What a list does not say or
 * what cannot be read changes nothing; a disappearance is a question to a person and never a release.
 */
import type { ListedCharge, ListedPerson, RosterLine } from '../../record/roster.ts'

export type Former = { readonly line: RosterLine; readonly gone: boolean }

type FieldChange = { readonly field: keyof ListedPerson; readonly was: string | null; readonly is: string | null }

export type LineChange = {
  readonly number: string
  readonly person: readonly FieldChange[]
  /** The time of the booking is said otherwise. */
  readonly bookedAt: string | null
  readonly charges: {
    readonly added: readonly ListedCharge[]
    readonly changed: readonly { readonly was: ListedCharge; readonly is: ListedCharge }[]
    readonly dropped: readonly ListedCharge[]
  }
}

export type Compared = {
  readonly added: readonly RosterLine[]
  readonly changed: readonly LineChange[]
  readonly gone: readonly { readonly number: string; readonly leftAt: string | null }[]
  /** Had disappeared and is listed again. */
  readonly back: readonly string[]
  readonly unchanged: number
  /** Not seen in custody by any list. */
  readonly leftAlready: readonly string[]
  /** New, but the time of the booking cannot be read, so nothing can be recorded. */
  readonly timeless: readonly string[]
}

/** `former` by booking number. */
export function compareRosters(former: ReadonlyMap<string, Former>, listed: readonly RosterLine[]): Compared {
  const here = new Map(listed.filter(({ leftAt }) => leftAt === undefined).map((line) => [line.number, line]))
  const left = new Map(listed.flatMap(({ number, leftAt }) => (leftAt === undefined ? [] : [[number, leftAt] as const])))
  const fresh = [...here.values()].filter(({ number }) => !former.has(number))
  const changed: LineChange[] = []
  let unchanged = 0
  for (const line of here.values()) {
    const before = former.get(line.number)
    if (!before) continue
    const change = changeOf(before.line, line)
    if (change) changed.push(change)
    else unchanged += 1
  }
  return {
    added: fresh.filter(({ bookedAt }) => bookedAt !== undefined),
    timeless: fresh.filter(({ bookedAt }) => bookedAt === undefined).map(({ number }) => number),
    changed,
    unchanged,
    gone: [...former.entries()]
      .filter(([number, { gone }]) => !gone && !here.has(number))
      .map(([number]) => ({ number, leftAt: left.get(number) ?? null })),
    back: [...here.keys()].filter((number) => former.get(number)?.gone === true),
    leftAlready: [...left.keys()].filter((number) => !former.has(number)),
  }
}

/** Null when the line says nothing other than the one before. */
export function changeOf(before: RosterLine, line: RosterLine): LineChange | null {
  const fields = Object.keys(line.person) as (keyof ListedPerson)[]
  const person = fields.flatMap((field): FieldChange[] => {
    const was = before.person[field] ?? null
    const is = line.person[field] ?? null
    return was === is ? [] : [{ field, was, is }]
  })
  const bookedAt = line.bookedAt !== undefined && line.bookedAt !== before.bookedAt ? line.bookedAt : null
  const charges = line.charges ? chargesChanged(before.charges ?? [], line.charges) : { added: [], changed: [], dropped: [] }
  const same = person.length + charges.added.length + charges.changed.length + charges.dropped.length === 0 && bookedAt === null
  return same ? null : { number: line.number, person, bookedAt, charges }
}

/** What is known of the booking after the list: what it says, and what an earlier one said where this one is silent. */
export const laidOverLine = (before: RosterLine, line: RosterLine): RosterLine => ({
  ...before,
  ...line,
  person: { ...before.person, ...line.person },
})

const CHARGE_FIELDS = ['title', 'code', 'statute', 'level', 'disposition', 'disposedOn', 'sentence'] as const

export const sameOffense = (a: Pick<ListedCharge, 'title' | 'code'>, b: Pick<ListedCharge, 'title' | 'code'>): boolean =>
  a.title === b.title && a.code === b.code

const text = (charge: ListedCharge): string => JSON.stringify(CHARGE_FIELDS.map((field) => charge[field]))

/** The order of the charges says nothing; two of the same words are two charges. */
function chargesChanged(before: readonly ListedCharge[], now: readonly ListedCharge[]): LineChange['charges'] {
  const left = before.toSorted(byText)
  const rest: ListedCharge[] = []
  for (const charge of now.toSorted(byText)) {
    const same = left.findIndex((one) => text(one) === text(charge))
    if (same < 0) rest.push(charge)
    else left.splice(same, 1)
  }
  const added: ListedCharge[] = []
  const changed: { was: ListedCharge; is: ListedCharge }[] = []
  for (const is of rest) {
    const index = left.findIndex((one) => sameOffense(one, is))
    const was = left[index]
    if (was === undefined) added.push(is)
    else {
      changed.push({ was, is })
      left.splice(index, 1)
    }
  }
  return { added, changed, dropped: left }
}

const byText = (a: ListedCharge, b: ListedCharge): number => (text(a) < text(b) ? -1 : 1)

/** So many are missing at once that the file may have been cut off. */
export const manyGone = (former: number, gone: number): boolean => gone >= 5 && gone * 4 > former
