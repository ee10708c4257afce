/** The file of a list as it was sent, read in the office's zone; refused before it is decoded when it is too large. */
import { readOffice } from '#db/repository/office.ts'
import { Problem } from '#shared/problem.ts'
import type { RosterFile } from '#shared/record/roster.ts'
import type { Context } from '../context.ts'
import { type ReadRoster, readRoster } from '../roster/readRoster.ts'

/** Some 60,000 rows. */
export const MOST_BYTES = 10_000_000

/** Throws `office.notSetUp`, `roster.tooLarge` and what `readRoster` throws. */
export async function readRosterFile(
  { db }: Pick<Context, 'db'>,
  { content, mapping, takenAt }: Pick<RosterFile, 'content' | 'mapping' | 'takenAt'>,
): Promise<ReadRoster> {
  const office = await readOffice(db)
  if (!office) throw new Problem('office.notSetUp')
  return readRoster(rosterBytes(content), mapping, takenAt, office.timeZone)
}

/** Throws `roster.tooLarge`. */
export function rosterBytes(content: string): Buffer {
  if (content.length > Math.ceil(MOST_BYTES / 3) * 4) throw new Problem('roster.tooLarge', { most: MOST_BYTES })
  return Buffer.from(content, 'base64')
}
