/** A request arrives: it is logged as it stands on the paper, attached if its person is here, and evaluated at once. */
import { z } from 'zod'
import { activeByName, countOfYear, insertDetainer, insertFindings, insertWarrants } from '#db/repository/detainer.ts'
import { readOffice } from '#db/repository/office.ts'
import { notYet } from '#shared/core/notYet.ts'
import { samePaper } from '#shared/core/samePaper.ts'
import { numberOfYear } from '#shared/core/numberOfYear.ts'
import { Problem } from '#shared/problem.ts'
import { type Detainer, Match, Paper, Service, WarrantInput } from '#shared/record/detainer.ts'
import { PaperFileInput } from '#shared/record/paperFile.ts'
import type { Acting } from '../context.ts'
import { localTime } from '../localTime.ts'
import { attachable } from './attachable.ts'
import { cancelEarlier } from './cancelEarlier.ts'
import { endOnProof } from './endOnProof.ts'
import { evaluateDetainer } from './evaluateDetainer.ts'
import { inLedger, keepPaperFile } from './keepPaperFile.ts'
import { KnownFinding } from './knownFinding.ts'

export const ReceiveInput = z.object({
  paper: Paper.refine((paper) => paper.asks.length > 0 || paper.cancelsIssuedOn !== null, {
    message: 'Tick what the request asks for, or give the date of the detainer that it cancels.',
    path: ['asks'],
  }),
  warrants: z.array(WarrantInput).max(20, 'A request takes at most 20 warrants.').default([]),
  match: Match.nullable().default(null),
  /** Nobody was found in our bookings: what was searched, kept with the request. */
  searched: z.string().trim().max(1000, 'This is longer than 1,000 characters. Shorten it.').optional(),
  service: Service.nullable().default(null),
  findings: z.array(KnownFinding).max(40).default([]),
  /** It reads like one that is logged already, and is another all the same. */
  another: z.boolean().optional(),
  /** The paper itself, where it was scanned or came as a file. */
  file: PaperFileInput.optional(),
})
export type ReceiveInput = z.infer<typeof ReceiveInput>

/** Throws `detainer.needsIdentifiers`, `.needsNote`, `.receivedInFuture`, `.servedInFuture`, `.cancelsNothing`, `.alreadyLogged`, `record.notFound`, `policy.noneInForce`, and of its file what `keepPaperFile` throws. */
export async function receiveDetainer(acting: Acting, input: ReceiveInput): Promise<Detainer> {
  const { tx, actor, at, newId } = acting
  const { paper, match } = input
  if (notYet(paper.receivedAt, at)) throw new Problem('detainer.receivedInFuture')
  if (input.service && notYet(input.service.servedAt, at)) throw new Problem('detainer.servedInFuture')
  if (match) await attachable(tx, paper, match)
  if (!input.another) await refuseTwice(acting, paper, match?.bookingId ?? null)
  const onlyCancels = paper.asks.length === 0
  const detainer: Detainer = {
    ...paper,
    id: newId(),
    version: 1,
    number: await nextNumber(acting),
    bookingId: match?.bookingId ?? null,
    match,
    status: onlyCancels ? 'closed' : 'active',
    statusNote: onlyCancels ? 'A cancellation: asks for nothing itself.' : (input.searched ?? null),
    service: input.service,
    enteredAt: at,
    enteredBy: actor.id,
  }
  await insertDetainer(tx, detainer)
  await insertWarrants(
    tx,
    input.warrants.map((warrant) => ({ ...warrant, id: newId(), detainerId: detainer.id, version: 1 })),
  )
  await insertFindings(
    tx,
    input.findings.map((finding) => ({ ...finding, id: newId(), detainerId: detainer.id, enteredAt: at, enteredBy: actor.id })),
  )
  const ended = await endOnProof(acting, detainer.bookingId, input.findings)
  const file = input.file && (await keepPaperFile(acting, detainer.id, input.file)).kept
  const cancelled = await cancelEarlier(acting, detainer)
  const evaluated = onlyCancels ? null : await evaluateDetainer(acting, detainer.id, 'received')
  await acting.enter({
    act: 'detainer.received',
    subjectId: detainer.id,
    detainerId: detainer.id,
    detail: {
      number: detainer.number,
      form: paper.form,
      channel: paper.channel,
      receivedAt: paper.receivedAt,
      bookingId: detainer.bookingId,
      cancelled,
      ended,
      ...(file && { paperFile: inLedger(file) }),
      evaluated: evaluated ? [evaluated] : [],
    },
  })
  return detainer
}

async function nextNumber({ tx, at }: Acting): Promise<string> {
  const office = await readOffice(tx)
  if (!office) throw new Problem('office.notSetUp')
  const year = localTime(at, office.timeZone).slice(0, 4)
  return numberOfYear('', year, await countOfYear(tx, year))
}

/** Two clerks who log one fax make one request. */
async function refuseTwice({ tx }: Acting, paper: Paper, bookingId: string | null): Promise<void> {
  const elsewhere = (other: string | null) => bookingId !== null && other !== null && other !== bookingId
  const named = await activeByName(tx, paper.subject)
  const logged = named.find((one) => !elsewhere(one.bookingId) && samePaper(one, paper))
  if (logged) throw new Problem('detainer.alreadyLogged', { detainerId: logged.id, number: logged.number })
}
