/** How well persons are found: on published sets of people with planted mistakes, if they are at hand, and how fast among many invented ones. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabases, type Tx } from '#db/open.ts'
import { type Imported, insertImported } from '#db/repository/imported.ts'
import { findPersons } from '#server/action/findPersons.ts'
import { seeded } from '#server/demo/seed.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { STILL_HERE } from '#shared/record/booking.ts'
import { SubjectInput } from '#shared/record/subject.ts'
import { type Invented, invent, MISTYPED } from './invented.ts'

const BATCH = 500
const ASKED = 1_000

export type SearchLatency = {
  readonly people: number
  readonly p50: number
  readonly p95: number
  /** Of the people asked for, the share among the first five, by the way in which they were mistyped. */
  readonly found: readonly (readonly [way: string, share: number])[]
  readonly perSecond: number
}

/** A person of ours with a booking, as an import writes them. */
export const importedPerson = (person: Invented, i: number): Imported => {
  const id = String(i).padStart(9, '0')
  const booking = { id: `b${id}`, version: 1, number: `B-${id}`, subjectId: `s${id}`, facilityId: null, arrestedOn: null }
  const at = '2026-01-01T00:00:00.000Z'
  return {
    subject: { ...SubjectInput.parse(person), id: `s${id}`, version: 1 },
    booking: { ...booking, bookedAt: at, bond: 'unknown', historyCheckedAt: null, ...STILL_HERE },
    charges: [],
    age: null,
  }
}

/** `people`: how many are recorded before anybody is asked for. */
export async function searchLatency(people: number): Promise<SearchLatency> {
  const folder = mkdtempSync(join(tmpdir(), 'person-'))
  const { read, write, close } = await openDatabases(join(folder, 'desk.sqlite'))
  try {
    const seed = seeded(7)
    const asked: [number, Invented][] = []
    const began = performance.now()
    for (let at = 0; at < people; at += BATCH) {
      const some = Array.from({ length: BATCH }, () => invent(seed))
      if (asked.length < ASKED) asked.push([at + 7, some[7] as Invented])
      await write.transaction().execute((tx: Tx) =>
        insertImported(
          tx,
          some.map((person, i) => importedPerson(person, at + i)),
        ),
      )
    }
    const perSecond = Math.round(people / ((performance.now() - began) / 1000))
    const times: number[] = []
    const found = new Map<string, [number, number]>()
    for (let i = 0; i < ASKED; i += 1) {
      const [way, mistype] = MISTYPED[i % MISTYPED.length] ?? ['', (_, person) => person]
      const [place, person] = asked[Math.floor(i / MISTYPED.length) % asked.length] ?? [0, invent(seed)]
      const names = namesOf({ ...mistype(seed, person), aliases: [] })
      const start = performance.now()
      const { persons } = await findPersons(read, { names, numbers: [], open: false }, 25)
      times.push(performance.now() - start)
      const hit = persons.slice(0, 5).some(({ subjectId }) => subjectId === `s${String(place).padStart(9, '0')}`)
      const [hits, all] = found.get(way) ?? [0, 0]
      found.set(way, [hits + Number(hit), all + 1])
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10
    return { people, p50: at(0.5), p95: at(0.95), found: [...found].map(([way, [hits, all]]) => [way, hits / all]), perSecond }
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true })
  }
}
