/** The ledger: one entry for every change, chained by hash; its sequence is the order of what happened and the cursor of the live feed. */
const ACTS = [
  'office.setUp',
  'ledger.broken',
  'backup.made',
  'backup.drilled',
  'user.created',
  'user.roleChanged',
  'user.disabled',
  'user.enabled',
  'user.passwordReset',
  'user.freed',
  'user.linked',
  'user.unlinked',
  'user.secondFactorDropped',
  'account.steppedUp',
  'account.locked',
  'account.passwordChanged',
  'account.secondFactorSet',
  'account.tied',
  'session.started',
  'session.refused',
  'session.ended',
  'access.refused',
  'signIn.set',
  // From the time when one person alone loaded a policy; such entries stand in older ledgers.
  'policy.loaded',
  'draft.created',
  'draft.saved',
  'draft.discarded',
  'draft.proposed',
  'draft.withdrawn',
  'draft.sentBack',
  'policy.signed',
  'policy.inForce',
  'policy.dayCame',
  'policy.suspended',
  'policy.suspensionLifted',
  'booking.recorded',
  'booking.changed',
  'booking.imported',
  'person.changed',
  'person.linked',
  'person.keptApart',
  'person.unlinked',
  'charge.added',
  'charge.changed',
  'conviction.recorded',
  'conviction.changed',
  'custody.changed',
  'detainer.received',
  'detainer.attached',
  'detainer.closed',
  'detainer.served',
  'detainer.cancelled',
  'warrant.added',
  'warrant.changed',
  'finding.recorded',
  'evaluation.made',
  'decision.proposed',
  'decision.returned',
  'decision.decided',
  'hold.started',
  'hold.ended',
  'contradiction.checked',
  'duty.recorded',
  'contact.recorded',
  'paperFile.added',
  'paperFile.cameAgain',
  'release.checked',
  'release.cleared',
  'document.made',
  'calendar.changed',
  'alarm.set',
  'alarm.acknowledged',
  'inquiry.opened',
  'inquiry.acknowledged',
  'inquiry.extended',
  'inquiry.paused',
  'inquiry.resumed',
  'inquiry.searched',
  'inquiry.released',
  'inquiry.answered',
  'inquiry.approved',
  'inquiry.sentBack',
  'inquiry.sent',
  'inquiry.withdrawn',
  'inquiry.daySet',
  'inquiry.targetSet',
  'roster.applied',
  'roster.pushed',
  'roster.stillHere',
  'columnMap.saved',
  'system.keyMade',
  'system.keyRevoked',
  'agency.changed',
  'list.imported',
  'list.confirmed',
  'list.matched',
  'list.answered',
  'record.proposed',
  'record.withdrawn',
  'record.sealed',
  'record.expunged',
  'record.unsealed',
  'report.set',
  'report.exported',
] as const
export type Act = (typeof ACTS)[number]

export type LedgerEntry = {
  readonly seq: number
  readonly at: string
  readonly act: Act
  readonly actorId: string
  readonly actorName: string
  /** What the entry is about: the id of the record that the act made or changed, and the request and booking it belongs to, if any. */
  readonly subjectId: string
  readonly detainerId: string | null
  readonly bookingId: string | null
  /** What changed, in field names and values; names of persons stay in their records. */
  readonly detail: Readonly<Record<string, unknown>>
  /** Beside the detail, and gone with it; null also in entries from before details had a digest. */
  readonly salt: string | null
  /** SHA-256 of salt and detail, which the hash covers in place of the detail. With a digest and without a salt the entry is sealed. */
  readonly digest: string | null
  readonly previousHash: string
  readonly hash: string
}
