/**
 * Before the desk answers with what it keeps on a person, it writes down who looks, at what and for which purpose. The same person looking at
 * the same for the same purpose within a quarter of an hour is one look, so that a screen which reads itself anew does not fill the book.
 */
import { insertLook, lastLook, lookedSince } from '#db/repository/look.ts'
import { inquiryById } from '#db/repository/inquiry.ts'
import { detailText } from '#shared/core/chain.ts'
import { lookContent, lookText } from '#shared/core/lookText.ts'
import type { Actor, Role } from '#shared/core/permit.ts'
import { sha256 } from '../act.ts'
import type { Context } from '../context.ts'

const SAME_MS = 15 * 60_000

/** Whoever runs the jail looks for that, unless they say otherwise; others say what for. */
const USUAL: Partial<Record<Role, string>> = { jailStaff: 'custody', supervisor: 'custody' }
const NOT_SAID = 'not said'

type Seen = {
  readonly detainerId?: string | null
  readonly bookingId?: string | null
  readonly subjectId?: string | null
  readonly asked?: string | null
}

type Looking = Pick<Context, 'db' | 'services' | 'at' | 'purpose'> & { readonly actor: Actor }

export async function recordLook(ctx: Looking, seen: Seen): Promise<void> {
  const { actor, at, db, services } = ctx
  const { purpose, inquiryId } = await purposeOf(ctx)
  const about = {
    actorId: actor.id,
    purpose,
    inquiryId,
    detainerId: seen.detainerId ?? null,
    bookingId: seen.bookingId ?? null,
    subjectId: seen.subjectId ?? null,
    asked: seen.asked ?? null,
  }
  const since = new Date(Date.parse(at) - SAME_MS).toISOString()
  if (await lookedSince(db, about, since)) return
  await services.databases.write.transaction().execute(async (tx) => {
    // Two reads that were sent together: only here each sees the other.
    if (await lookedSince(tx, about, since)) return
    const last = await lastLook(tx)
    const salt = services.newSalt()
    const digest = sha256(detailText(salt, lookContent(about)))
    const look = { seq: last.seq + 1, at, actorName: actor.name, ...about, salt, digest, previousHash: last.hash }
    await insertLook(tx, { ...look, hash: sha256(lookText(look)) })
  })
}

const LONGEST = 200

/**
 * A search shows names, birth dates and how somebody stands without anything being opened, so it is a look at whoever it finds. `typed`: in one
 * line; otherwise the fields of a paper that is being logged, which is custody where the jail's own staff do it and stands in the ledger then.
 */
export async function recordSearch(ctx: Context & { readonly actor: Actor }, asked: string, typed: boolean): Promise<void> {
  const text = asked.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST)
  if (text === '' || (!typed && USUAL[ctx.actor.role])) return
  await recordLook(ctx, { asked: text })
}

/** An inquiry that there is none of is no purpose. */
async function purposeOf({ db, actor, purpose }: Looking) {
  const inquiry = purpose?.inquiryId ? await inquiryById(db, purpose.inquiryId) : undefined
  if (inquiry) return { purpose: `inquiry ${inquiry.number}`, inquiryId: inquiry.id }
  return { purpose: purpose?.words ?? USUAL[actor.role] ?? NOT_SAID, inquiryId: null }
}
