/** Every table, as rows. Records that hold lists or flags name them here; `codec.ts` turns one into the other. */
import type { Role } from '#shared/core/permit.ts'
import type { Agency } from '#shared/record/agency.ts'
import type { Plight } from '#shared/core/report/plight.ts'
import type { AlarmAck, AlarmSetting } from '#shared/record/alarm.ts'
import type { ApiKey } from '#shared/record/apiKey.ts'
import type { Booking, Charge, Conviction } from '#shared/record/booking.ts'
import type { CalendarDay } from '#shared/record/calendar.ts'
import type { Contact } from '#shared/record/contact.ts'
import type { ContradictionCheck, ContradictionSeen } from '#shared/record/contradiction.ts'
import type { CustodyEvent } from '#shared/record/custodyEvent.ts'
import type { Decision } from '#shared/record/decision.ts'
import type { Detainer, Warrant } from '#shared/record/detainer.ts'
import type { DutyRecord } from '#shared/record/dutyRecord.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { Finding } from '#shared/record/finding.ts'
import type { Hold } from '#shared/record/hold.ts'
import type { Inquiry, InquiryPause, InquiryTarget } from '#shared/record/inquiry.ts'
import type { InquiryRecord } from '#shared/record/inquiryRecord.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import type { OutsideList } from '#shared/record/list.ts'
import type { ListRow } from '#shared/record/listRow.ts'
import type { Look } from '#shared/record/look.ts'
import type { Office } from '#shared/record/office.ts'
import type { PaperFile } from '#shared/record/paperFile.ts'
import type { PersonLink } from '#shared/record/personLink.ts'
import type { PolicyDraft } from '#shared/record/policyDraft.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import type { ReleaseCheck } from '#shared/record/releaseCheck.ts'
import type { Destruction, LegalHold, RetentionRule } from '#shared/record/retention.ts'
import type { SignInRule } from '#shared/record/signInRule.ts'
import type { ColumnMap, Roster, RosterTrace } from '#shared/record/roster.ts'
import type { ReportSetting } from '#shared/record/report.ts'
import type { Sealing } from '#shared/record/sealing.ts'
import type { Subject } from '#shared/record/subject.ts'
import type { Way } from '#shared/core/signIn/standingOf.ts'
import type { Row } from './codec.ts'

/** The folded words of a name, so that search finds it without accents, hyphens or case. */
type Folded = { nameKey: string }

export interface Tables {
  user: {
    id: string
    name: string
    email: string
    emailVerified: number
    image: string | null
    createdAt: string
    updatedAt: string
    username: string | null
    displayUsername: string | null
    twoFactorEnabled: number | null
    role: Role
    disabledAt: string | null
    /** Five failures in a quarter of an hour: until an administrator frees it. */
    lockedAt: string | null
    /** The same, for every address but those from which the account was used. */
    strangersLockedAt: string | null
    freedAt: string | null
    passwordSetAt: string | null
    /** The last sign-in, or when the account was made or enabled. */
    usedAt: string | null
    mustChange: number
    /** The user at the office's provider as an administrator named them, and the one that was tied to the account on first use. */
    providerName: string | null
    providerIssuer: string | null
    providerSubject: string | null
  }
  account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: string
    updatedAt: string
  }
  twoFactor: { id: string; userId: string; verified: number | null }
  session: {
    id: string
    expiresAt: string
    token: string
    createdAt: string
    updatedAt: string
    userId: string
    way: Way | null
  }
  /** When the person behind a session last proved who they are. */
  stepUp: { sessionId: string; at: string }
  office: { id: 1; createdAt: string } & Row<Omit<Office, 'facilities'>, never, 'demo'>
  calendarDay: Row<CalendarDay, never, 'counts'>
  /** Days off for answering questions: they move due days, and no hold. */
  answerDay: Row<CalendarDay, never, 'counts'>
  facility: { id: string; name: string; seq: number }
  policyVersion: Row<PolicyVersion, 'policies' | 'lists' | 'situations' | 'suspension'>
  policyDraft: Row<PolicyDraft, 'policies' | 'lists' | 'situations'>
  subject: Row<Subject, 'aliases'> & Folded
  /** Whom search finds: a person of ours, or the one whom a request names. `due`: not yet compared with the others. */
  person: { number: number; subjectId: string | null; detainerId: string | null; due: number }
  personKey: { key: string; person: number }
  /** Two of our records that may be one person; `a` sorts before `b`. */
  personPair: { a: string; b: string; bits: number }
  personLink: Row<PersonLink>
  booking: Row<Booking>
  custodyEvent: Row<CustodyEvent, 'detail'>
  charge: Row<Charge, 'ticks', 'wobbler'>
  /** The age that the jail system gave on the day of the booking. */
  imported: { bookingId: string; age: number | null }
  conviction: Row<Conviction, 'ticks', 'incarcerated' | 'wobbler'>
  detainer: Row<Detainer, 'subject' | 'reasons' | 'asks' | 'match' | 'service', 'operativeOnConvictionOnly' | 'complete'> & Folded
  warrant: Row<Warrant>
  finding: Row<Finding, 'value'>
  evaluation: Row<Evaluation, 'facts' | 'sources' | 'verdict'> & { outcome: string; brief: string }
  decision: Row<Decision>
  /** What a count tells apart of the first decision on a request, as it was then. */
  firstDecision: {
    detainerId: string
    decisionId: string
    at: string
    outcome: NonNullable<Decision['outcome']>
    conformity: Decision['conformity']
    clause: string | null
    plight: Plight
    offense: string | null
    offenseClass: string | null
  }
  /** When a request ceased to stand, and how. */
  detainerEnd: { detainerId: string; status: Detainer['status']; at: string }
  hold: Row<Hold>
  dutyRecord: Row<DutyRecord>
  contradictionCheck: Row<ContradictionCheck, 'of'>
  contradictionSeen: Row<ContradictionSeen>
  contact: Row<Contact>
  paperFile: Row<PaperFile> & { content: Uint8Array }
  releaseCheck: Row<ReleaseCheck, 'did'>
  signInRule: Row<SignInRule & { id: string; note: string; at: string; by: string; byName: string }>
  signInFailure: { id: string; account: string; address: string; at: string }
  usedCode: { userId: string; code: string; at: string }
  knownAddress: { userId: string; address: string; at: string }
  alarmSetting: Row<AlarmSetting, 'warnBefore'>
  alarmAck: Row<AlarmAck>
  reportSetting: Row<ReportSetting>
  inquiry: Row<Inquiry, 'asks' | 'rule'>
  inquirySearch: Row<InquirySearch, 'criteria' | 'foundIds'>
  inquiryPause: Row<InquiryPause>
  inquiryRecord: Row<InquiryRecord, 'withheld' | 'leftOut'>
  /** The letters as they were approved; the last one of an inquiry is the one that is sent. */
  inquiryLetter: { id: string; inquiryId: string; sha256: string; at: string; content: Uint8Array }
  inquiryTarget: Row<InquiryTarget>
  agency: Row<Agency, 'spellings'>
  list: Row<OutsideList, 'mapping' | 'headings'>
  listRow: Row<ListRow, 'cells' | 'evidence', 'certain'>
  /** The letters that answer a list, each kept; the last one is the one that is sent. */
  listLetter: { id: string; listId: string; sha256: string; at: string; byName: string; content: Uint8Array }
  look: Row<Look>
  roster: Row<Roster, 'counts' | 'found'>
  rosterTrace: Row<RosterTrace, 'line'>
  columnMap: Row<ColumnMap, 'mapping'>
  apiKey: Row<ApiKey>
  retentionRule: Row<RetentionRule>
  legalHold: Row<LegalHold>
  destruction: Row<Destruction, 'counts'>
  sealing: Row<Sealing, 'counts'>
  /** What was sealed, encrypted with a key that the court has. */
  sealedContent: { sealingId: string; content: Uint8Array }
  /** Records whose content an act removed: nothing more is entered about them. `by`: that act's own record. */
  closedRecord: { recordId: string; by: string }
  /** Rows whose content may go, while the act that removes it goes on; empty otherwise. */
  removalDoor: { tableName: string; rowKey: string }
  ledger: Row<LedgerEntry, 'detail'>
  /** The answer that was given to a call, kept so that the same call sent twice gets it again. */
  answer: { key: string; actorId: string; procedure: string; inputHash: string; answer: string; at: string }
}
