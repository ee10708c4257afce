/**
 * A list of the jail system is taken in whole or not at all. Whoever is no longer on it stays in custody by our record until a person says
 * how they left: the list releases nobody.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { z } from 'zod'
import { dropSettled, insertRoster, keepTrace, latestRoster, traceOf, tracesOf } from '#db/repository/roster.ts'
import { compareRosters, laidOverLine, manyGone } from '#shared/core/roster/compareRosters.ts'
import { Problem } from '#shared/problem.ts'
import type { ApplyRosterInput, Kept, Roster, RosterTrace } from '#shared/record/roster.ts'
import type { Acting } from '../context.ts'
import type { ReadRoster } from '../roster/readRoster.ts'
import { addListed, PRESENT } from './addListed.ts'
import { changeListed } from './listedBooking.ts'

/** Everybody who only reads gets their turn after so many bookings. */
const SLICE = 40

export type AppliedRoster = Pick<Roster, 'id' | 'counts'>

/** Throws `roster.inFuture`, `.older`, `.sameFile`, `.overtaken`, `.manyGone`. */
export async function applyRoster(
  acting: Acting,
  input: Omit<z.output<typeof ApplyRosterInput>, 'content'>,
  read: ReadRoster,
): Promise<AppliedRoster> {
  const { tx, at, actor, newId } = acting
  const { system, takenAt, fileName, mapping } = input
  const last = await latestRoster(tx, system)
  if ((last?.id ?? null) !== input.after) throw new Problem('roster.overtaken')
  refuseOutOfTurn(last, { takenAt, at, sha256: read.sha256 })
  await dropSettled(tx, system)
  const disposes = mapping.columns.disposition !== undefined
  const traces = new Map((await tracesOf(tx, system)).map((trace) => [trace.number, trace]))
  const compared = compareRosters(formerOf(traces), read.lines)
  const present = [...traces.values()].filter(({ goneAt }) => goneAt === null).length
  if (manyGone(present, compared.gone.length) && !input.whole)
    throw new Problem('roster.manyGone', { gone: compared.gone.length, of: present })

  const kept: Kept[] = []
  const added: string[] = []
  let joined = 0
  for (let from = 0; from < compared.added.length; from += SLICE) {
    const listed = await addListed(acting, system, compared.added.slice(from, from + SLICE), disposes)
    added.push(...listed.recorded)
    joined += listed.joined.length
    kept.push(...listed.kept)
    await turn()
  }
  const lines = new Map(read.lines.map((line) => [line.number, line]))
  const changed: { number: string; fields: readonly string[] }[] = []
  for (const change of compared.changed) {
    const trace = traces.get(change.number)
    const line = lines.get(change.number)
    if (!trace || !line) continue
    const written = await changeListed(acting, trace.bookingId, change, disposes)
    kept.push(...written.kept)
    changed.push({ number: change.number, fields: written.fields })
    await keepTrace(tx, { ...trace, line: laidOverLine(trace.line, line) })
    if (changed.length % SLICE === 0) await turn()
  }
  await markComings(tx, system, takenAt, compared)

  const roster: Roster = {
    id: newId(),
    system,
    fileName,
    sha256: read.sha256,
    takenAt,
    at,
    by: actor.id,
    byName: actor.name,
    counts: {
      rows: read.rows,
      listed: read.lines.length,
      added: added.length,
      joined,
      changed: changed.length,
      unchanged: compared.unchanged,
      gone: compared.gone.length,
      back: compared.back.length,
      leftAlready: compared.leftAlready.length,
      unreadable: read.unreadable.length,
    },
    found: {
      added,
      changed,
      gone: compared.gone.map(({ number }) => number),
      back: compared.back,
      kept,
      unreadable: read.unreadable,
    },
  }
  await insertRoster(tx, roster)
  const { counts } = roster
  await acting.enter({
    act: 'roster.applied',
    subjectId: roster.id,
    detail: { system, fileName, sha256: read.sha256, takenAt, counts, gone: roster.found.gone },
  })
  return { id: roster.id, counts }
}

export const formerOf = (traces: ReadonlyMap<string, RosterTrace>) =>
  new Map([...traces].map(([number, { line, goneAt }]) => [number, { line, gone: goneAt !== null }]))

/** Throws `roster.inFuture`, `.sameFile`, `.older`. */
export function refuseOutOfTurn(
  last: Roster | undefined,
  { takenAt, at, sha256 }: { readonly takenAt: string; readonly at: string; readonly sha256: string },
): void {
  if (takenAt > at) throw new Problem('roster.inFuture')
  if (last?.sha256 === sha256) throw new Problem('roster.sameFile', { at: last.at, takenAt: last.takenAt, byName: last.byName })
  if (last && takenAt <= last.takenAt) throw new Problem('roster.older', { takenAt: last.takenAt })
}

async function markComings(
  tx: Acting['tx'],
  system: string,
  takenAt: string,
  { gone, back }: Pick<ReturnType<typeof compareRosters>, 'gone' | 'back'>,
): Promise<void> {
  const mark = async (number: string, change: Partial<RosterTrace>): Promise<void> => {
    const trace = await traceOf(tx, system, number)
    if (trace) await keepTrace(tx, { ...trace, ...PRESENT, ...change })
  }
  for (const { number, leftAt } of gone) await mark(number, { goneAt: takenAt, saysLeftAt: leftAt })
  for (const number of back) await mark(number, {})
}
