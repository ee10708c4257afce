/** A return as it is sent: made for the month, year, week or day in which a day lies, and as a file that the ledger keeps. */
import { z } from 'zod'
import { readOffice } from '#db/repository/office.ts'
import { reportSettings } from '#db/repository/reportSetting.ts'
import type { Actor } from '#shared/core/permit.ts'
import { returnDays } from '#shared/core/report/return/returnDays.ts'
import { returnOf, type Sheet } from '#shared/core/report/return/sheet.ts'
import { Problem } from '#shared/problem.ts'
import type { Acting, Context } from '../context.ts'
import type { MadeFile } from '../trpc.ts'
import { ReturnInput } from './ask.ts'
import { askReports } from './askReports.ts'
import { madeNow } from './madeNow.ts'
import { FORMATS, writeFile } from './writeFile.ts'

export const SendInput = ReturnInput.extend({ format: z.enum(FORMATS) })
export type SendInput = z.infer<typeof SendInput>

type Asking = Context & { readonly actor: Actor }

export async function makeReturn(ctx: Asking, { id, on }: ReturnInput): Promise<Sheet> {
  const settings = await reportSettings(ctx.db)
  const { databases } = ctx.services
  const zone = (await readOffice(ctx.db))?.timeZone
  if (zone === undefined) throw new Problem('office.notSetUp')
  const ask = { id, days: returnDays(id, on), settings, at: ctx.at }
  return askReports(databases, { kind: 'return', ask, zone })
}

/** Throws `report.noCost` where a number that the return needs is not set. */
export async function returnFile(ctx: Asking, { id, on, format }: SendInput): Promise<MadeFile> {
  const sheet = await makeReturn(ctx, { id, on })
  if (sheet.lacks !== null) throw new Problem('report.noCost')
  const { title, about, says, tables, sign } = sheet
  return writeFile(format, `${id}-${on}`, { title, about, says, tables, definitions: null, sign }, await madeNow(ctx))
}

export async function recordReturn(acting: Acting, { id, on, format }: SendInput, { sha256, name }: MadeFile): Promise<void> {
  const { words, names } = returnOf(id)
  const detail = { report: id, title: words, ...returnDays(id, on), format, public: !names, names, name, sha256 }
  await acting.enter({ act: 'report.exported', subjectId: id, detail })
}
