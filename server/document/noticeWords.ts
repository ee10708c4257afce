/** What the notice to the person has to say, sentence by sentence; each language says all of it, plain and short. */
import type { Asked, Intent } from './intent.ts'

export type NoticeWords = {
  readonly title: string
  readonly request: string
  readonly booking: string
  readonly to: string
  readonly received: (when: string, form: string, by: string | null) => string
  readonly notAnOrder: string
  readonly judge: string
  readonly civil: string
  readonly over: { readonly rescinded: string; readonly other: string }
  readonly intends: string
  readonly head: readonly [string, string, string]
  readonly asked: Record<Asked, string>
  readonly intent: Record<Intent, string>
  readonly noClause: string
  readonly clause: string
  readonly moreClauses: (count: number) => string
  /** Before the clauses, where the office does other than they say. */
  readonly departs: string
  readonly howLong: string
  readonly running: (since: string, until: string) => string
  readonly ended: (at: string) => string
  readonly atMost: (until: string) => string
  readonly atMostHours: (span: string) => string
  readonly span: { hours: (hours: number, leftOut: boolean, receipt: boolean) => string; sameDay: string }
  readonly noHold: string
  readonly undecided: string
  readonly court: string
  readonly object: string
  readonly objecting: readonly string[]
  readonly copy: string
  readonly sign: readonly string[]
  readonly other: string
}
