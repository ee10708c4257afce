/** What a list would do if it were taken in now, for a second look; nothing is written. */
import { latestRoster, onRecord, tracesOf } from '#db/repository/roster.ts'
import type { Db } from '#db/open.ts'
import { compareRosters, manyGone } from '#shared/core/roster/compareRosters.ts'
import { Problem, type ProblemCode } from '#shared/problem.ts'
import type { ListedPerson, RosterFile } from '#shared/record/roster.ts'
import type { ReadRoster } from '../roster/readRoster.ts'
import { formerOf, refuseOutOfTurn } from './applyRoster.ts'

export type RosterPreview = Awaited<ReturnType<typeof previewRoster>>

export async function previewRoster(
  db: Db,
  { system, takenAt }: Pick<RosterFile, 'system' | 'takenAt'>,
  read: ReadRoster,
  at: string,
) {
  const last = await latestRoster(db, system)
  const traces = new Map((await tracesOf(db, system)).map((trace) => [trace.number, trace]))
  const compared = compareRosters(formerOf(traces), read.lines)
  const present = [...traces.values()].filter(({ goneAt }) => goneAt === null).length
  const listed = await onRecord(
    db,
    read.lines.filter(({ leftAt }) => leftAt === undefined).map(({ number }) => number),
  )
  const personOf = (number: string): ListedPerson => traces.get(number)?.line.person ?? {}
  return {
    /** The last list of this system; to be named when this one is taken in. */
    after: last?.id ?? null,
    last: last ? { takenAt: last.takenAt, at: last.at, byName: last.byName, fileName: last.fileName } : null,
    /** Why it cannot be taken in. */
    refused: refusedBy(() => refuseOutOfTurn(last, { takenAt, at, sha256: read.sha256 })),
    manyGone: manyGone(present, compared.gone.length),
    present,
    sha256: read.sha256,
    rows: read.rows,
    listed: read.lines.length,
    added: compared.added.map(({ number, bookedAt = null, person, charges = [] }) => ({
      number,
      bookedAt,
      person,
      charges: charges.map(({ title }) => title),
      onRecord: listed.has(number),
    })),
    changed: compared.changed.map((change) => ({ ...change, of: personOf(change.number) })),
    gone: compared.gone.map((one) => ({ ...one, of: personOf(one.number) })),
    back: compared.back.map((number) => ({ number, of: personOf(number) })),
    unchanged: compared.unchanged,
    leftAlready: compared.leftAlready.length,
    timeless: compared.timeless,
    /** Listed, but gone by our record. */
    released: [...listed].filter(([, { inCustody }]) => !inCustody).map(([number]) => number),
    unreadable: read.unreadable,
  }
}

function refusedBy(refuse: () => void): { code: ProblemCode; detail: unknown } | null {
  try {
    refuse()
    return null
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, detail: error.detail }
    throw error
  }
}
