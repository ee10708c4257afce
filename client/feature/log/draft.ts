/** What has been typed of one paper so far; kept whole, whatever is still missing, and made into the record only when it is saved. */
import type { ReceiveInput } from '#server/action/receiveDetainer.ts'
import { BLANK_PAPER, type Match, type Paper, type Service, type WarrantInput } from '#shared/record/detainer.ts'
import type { FindingInput } from '#shared/record/finding.ts'

export type DraftPaper = Omit<Paper, 'receivedAt'> & { readonly receivedAt: string | null }
export type DraftService = Omit<Service, 'servedAt'> & { readonly servedAt: string | null }
export type DraftFinding = Omit<FindingInput, 'source' | 'value'> & {
  readonly value: FindingInput['value'] | undefined
  readonly source: FindingInput['source'] | null
}

export type Draft = {
  readonly openedAt: string
  readonly paper: DraftPaper
  /** As typed, separated by semicolons. */
  readonly aliases: string
  /** What was typed to find the booking. */
  readonly find: string
  readonly match: Match | null
  /** Nobody was found: what was searched. Null: not said. */
  readonly searched: string | null
  readonly warrants: readonly WarrantInput[]
  readonly service: DraftService | null
  readonly findings: readonly DraftFinding[]
  /** The name of the file that was chosen; the file itself does not outlive the page. */
  readonly file: string | null
}

export const newDraft = (now: string, bookingId: string | undefined): Draft => ({
  openedAt: now,
  paper: {
    ...BLANK_PAPER,
    form: 'I-247A',
    asks: ['hold', 'notify'],
    receivedAt: now,
    channel: 'fax',
  },
  aliases: '',
  find: '',
  match: bookingId === undefined ? null : newMatch(bookingId),
  searched: null,
  warrants: [],
  service: null,
  findings: [],
  file: null,
})

export const newMatch = (bookingId: string): Match => ({ bookingId, identifiers: [], note: null })

export const NEW_WARRANT: WarrantInput = {
  kind: 'unknown',
  signedBy: 'unknown',
  signerName: null,
  signedOn: null,
  number: null,
  status: 'active',
}

/** Nothing has been typed yet, so nothing would be lost. */
export const untouched = (draft: Draft): boolean =>
  JSON.stringify(draft) === JSON.stringify(newDraft(draft.openedAt, draft.match?.bookingId))

/** A paper that asks for nothing and only cancels an earlier one is not evaluated. */
export const onlyCancels = ({ paper }: Pick<Draft, 'paper'>): boolean => paper.asks.length === 0 && paper.cancelsIssuedOn !== null

export const answered = (finding: DraftFinding): finding is FindingInput => finding.source !== null && finding.value !== undefined

export const inputOf = (draft: Draft): ReceiveInput => ({
  paper: {
    ...draft.paper,
    receivedAt: draft.paper.receivedAt ?? '',
    subject: { ...draft.paper.subject, aliases: draft.aliases.split(';').filter((alias) => alias.trim() !== '') },
  },
  warrants: [...draft.warrants],
  match: draft.match,
  ...(draft.match === null && draft.searched !== null ? { searched: draft.searched } : {}),
  service: draft.service && { ...draft.service, servedAt: draft.service.servedAt ?? '' },
  findings: draft.findings.filter(answered),
})
