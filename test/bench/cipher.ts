/** What encryption of the database costs: the same acts and the same searches for persons, by turns on a plain and on an encrypted file, in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knowKey } from '#db/cipher.ts'
import { insertImported } from '#db/repository/imported.ts'
import { findPersons } from '#server/action/findPersons.ts'
import { seeded } from '#server/demo/seed.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { once, openOffice } from '#test/support/office.ts'
import { booking } from '#test/support/paper.ts'
import { invent, type Invented } from './invented.ts'
import { importedPerson } from './person.ts'

const PEOPLE = 20_000
const BATCH = 500
const ROUNDS = 600

type Figure = { readonly what: string; readonly p50: readonly [number, number]; readonly p95: readonly [number, number] }

/** Milliseconds, plain and encrypted. */
export async function cipherTimes(): Promise<{ people: number; rounds: number; figures: readonly Figure[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'cipher-'))
  try {
    const files = ['plain', 'encrypted'].map((name) => join(folder, name))
    knowKey(files[1] ?? '', 'a5'.repeat(32))
    const offices = []
    for (const file of files) offices.push(await filled(file))
    const asked = offices[0]?.asked ?? []
    const acts: number[][] = [[], []]
    const searches: number[][] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      const person = asked[round % asked.length] ?? invent(seeded(11))
      // Whoever comes second finds the processor warm: they take turns.
      for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) {
        const office = offices[which]
        if (!office) continue
        const clerk = office.as('jailStaff', 'reyes')
        acts[which]?.push(await timed(() => clerk.booking.record(once(booking({ number: `26-${round + 50_000}` })))))
        const wanted = { names: namesOf({ ...person, aliases: [] }), numbers: [], open: false }
        searches[which]?.push(await timed(() => findPersons(office.db, wanted, 25)))
      }
    }
    for (const { services } of offices) await services.databases.close()
    return {
      people: PEOPLE,
      rounds: ROUNDS,
      figures: [figure('an act (a booking recorded)', acts), figure('a search for a person', searches)],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function filled(file: string) {
  const office = await openOffice({ file })
  const seed = seeded(7)
  const asked: Invented[] = []
  for (let at = 0; at < PEOPLE; at += BATCH) {
    const some = Array.from({ length: BATCH }, () => invent(seed))
    asked.push(...some.slice(0, 20))
    await office.services.databases.write.transaction().execute((tx) =>
      insertImported(
        tx,
        some.map((person, i) => importedPerson(person, at + i)),
      ),
    )
  }
  return { ...office, asked }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function figure(what: string, times: readonly number[][] = []): Figure {
  const at = (share: number): [number, number] => {
    const [plain = 0, encrypted = 0] = times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length * share)] ?? 0)
    return [plain, encrypted]
  }
  return { what, p50: at(0.5), p95: at(0.95) }
}
