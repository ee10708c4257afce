/**
 * The notice to the person: that ICE asked and what, that it is a request and no order, what the office intends and by which clause, until
 * when a hold may last, and how to object. One page, in English or Spanish; a copy goes with it, against signature.
 */
import { hoursOf } from '#shared/core/capHours.ts'
import { formEdition } from '#shared/core/formEdition.ts'
import { signedByJudge } from '#shared/core/judicialPaper.ts'
import type { ClauseRef } from '#shared/record/verdict.ts'
import type { Block, Description, Language } from './description.ts'
import { clausesOn, departsOn, intentOn, namedClauses } from './intent.ts'
import { ENGLISH } from './noticeEnglish.ts'
import { SPANISH } from './noticeSpanish.ts'
import type { NoticeWords } from './noticeWords.ts'
import type { RequestRecords } from './requestRecords.ts'
import { spoken } from './timeText.ts'
import { nameOf } from './word.ts'

export function noticeToPerson(records: RequestRecords, language: Language, zone: string): Description {
  const words = language === 'es' ? SPANISH : ENGLISH
  const { detainer, booking, subject, warrants } = records
  const form = detainer.form === 'other' ? words.other : formWords(detainer.form, language)
  const signed = warrants.filter(({ status }) => status === 'active')
  const say = (text: string): Block => ({ kind: 'paragraph', text })
  return {
    title: words.title,
    language,
    about: `${words.request} ${detainer.number}${booking ? ` · ${words.booking} ${booking.number}` : ''}`,
    blocks: [
      { kind: 'paragraph', text: `${words.to}: ${nameOf(subject ?? detainer.subject)}`, strong: true },
      say(words.received(spoken(detainer.receivedAt, zone, language), form, detainer.issuingOffice)),
      { kind: 'paragraph', text: words.notAnOrder, strong: true },
      ...(signed.some(signedByJudge) ? [say(words.judge)] : []),
      ...(signed.some(({ signedBy }) => signedBy === 'immigration_officer') ? [say(words.civil)] : []),
      ...(detainer.status === 'active' ? answers(records, words, language, zone) : [over(detainer.status, words)]),
      { kind: 'heading', text: words.object },
      ...words.objecting.map(say),
      say(words.copy),
      { kind: 'signatures', labels: words.sign },
    ],
  }
}

const formWords = (form: string, language: Language): string =>
  `${language === 'es' ? 'el formulario' : 'form'} ${form.replace(/_(\d+)/, ' ($1)')}`

const over = (status: string, words: NoticeWords): Block => ({
  kind: 'paragraph',
  text: status === 'rescinded' ? words.over.rescinded : words.over.other,
  strong: true,
})

function answers(records: RequestRecords, words: NoticeWords, language: Language, zone: string): readonly Block[] {
  const { detainer, decided, answered } = records
  const verdict = answered?.verdict ?? null
  const outcome = decided?.outcome ?? null
  const clauses = detainer.asks.map((asked) => clausesOn(verdict, asked))
  const rows = detainer.asks.map((asked, index) => {
    const said = verdict?.actions[asked] ?? 'undetermined'
    const intent = intentOn(asked, outcome, said)
    const named = namedClauses(clauses[index] ?? [], words.clause, words.moreClauses) || words.noClause
    return [words.asked[asked], words.intent[intent], `${departsOn(intent, said) ? words.departs : ''}${named}`]
  })
  return [
    { kind: 'heading', text: words.intends },
    { kind: 'table', head: words.head, widths: [0.37, 0.3, 0.33], rows, whole: true },
    ...distinct(clauses.flat()).map(
      (ref): Block => ({
        kind: 'paragraph',
        text: `Clause ${ref.clause}: ${ref.sentence}`,
        mayShorten: true,
        language: 'en',
      }),
    ),
    { kind: 'heading', text: words.howLong },
    { kind: 'paragraph', text: howLong(records, words, language, zone), strong: true },
  ]
}

const distinct = (refs: readonly ClauseRef[]): readonly ClauseRef[] =>
  refs.filter((ref, index) => refs.findIndex(({ policy, clause }) => policy === ref.policy && clause === ref.clause) === index)

function howLong(records: RequestRecords, words: NoticeWords, language: Language, zone: string): string {
  const { decided, hold, holdUntil } = records
  const when = (at: string): string => spoken(at, zone, language)
  if (hold) return hold.endedAt ? words.ended(when(hold.endedAt)) : words.running(when(hold.startedAt), when(hold.mustBeFreeBy))
  if (!decided) return words.undecided
  if (decided.outcome === 'court_process') return words.court
  if (decided.outcome !== 'hold') return words.noHold
  return holdUntil ? words.atMost(when(holdUntil)) : words.atMostHours(longest(records, words))
}

/** The form's own time or the policy's, whichever is shorter. */
function longest({ detainer, answered }: RequestRecords, words: NoticeWords): string {
  const edition = formEdition(detainer.form)
  const hours = edition?.capHours ?? 48
  const { maxHold = null, holdFrom = null } = answered?.verdict ?? {}
  if (maxHold === null) return words.span.hours(hours, edition?.excludesDays ?? false, false)
  if (hoursOf(maxHold) === 0) return words.span.sameDay
  const policyLeavesOut = maxHold.endsWith('_excl_weekends_holidays')
  const leftOut = policyLeavesOut && (edition?.excludesDays ?? false)
  return words.span.hours(Math.min(hours, hoursOf(maxHold)), leftOut, holdFrom === 'receipt')
}
