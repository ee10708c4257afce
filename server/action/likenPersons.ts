/** A question laid beside the records that may answer it: ours, and the papers; a paper that was attached speaks for the person of ours. */
import { ownPersons, type PaperPerson, paperPersons, subjectsById } from '#db/repository/person.ts'
import type { Db, Tx } from '#db/open.ts'
import { type HeardPerson, hearPerson, type Reason } from '#shared/core/person/likePerson.ts'
import { likeliest } from '#shared/core/person/likeliest.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import type { Question } from '#shared/core/person/readQuestion.ts'
import type { Subject, SubjectOnPaper } from '#shared/record/subject.ts'

type Known = Pick<Subject, 'surname' | 'given' | 'middle' | 'aliases' | 'born' | 'sex' | 'aNumber' | 'fins'> &
  Partial<Pick<Subject, 'localId' | 'stateId' | 'fbiNumber'>>

/** Exactly one of `subjectId` and `detainerId` is set. */
export type Likened = {
  readonly subjectId: string | null
  readonly detainerId: string | null
  readonly known: Known
  readonly bits: number
  readonly reasons: readonly Reason[]
  /** The other name by which they were found. */
  readonly alias: string | null
  /** The log number of the request whose paper names them so. */
  readonly paper: string | null
}

const NUMBER = { same: 20, begins: 12 } as const

/** `numbered`: the persons who have a number that was asked for, whole or not. */
export async function likenPersons(
  db: Db | Tx,
  question: Question,
  near: readonly number[],
  numbered: ReadonlyMap<number, boolean>,
): Promise<Likened[]> {
  const asked = question.names.map(hearPerson)
  const own = await ownPersons(db, near)
  const papers = await paperPersons(db, near)
  const subjects = new Map(own.map(({ subject }) => [subject.id, subject]))
  const elsewhere = papers.flatMap(({ subjectId }) => (subjectId === null || subjects.has(subjectId) ? [] : subjectId))
  for (const [id, subject] of await subjectsById(db, elsewhere)) subjects.set(id, subject)
  const best = new Map<string, Likened>()
  const keep = (key: string, found: Likened) => {
    if (found.bits > (best.get(key)?.bits ?? 0)) best.set(key, found)
  }
  for (const { person, subject } of own.toSorted((a, b) => b.person - a.person))
    keep(subject.id, { ...ofSubject(subject), ...like(asked, subject, numbered.get(person)), paper: null })
  for (const { person, paper, subjectId } of papers) {
    const subject = subjectId === null ? undefined : subjects.get(subjectId)
    const whose = subject ? ofSubject(subject) : ofPaper(paper)
    keep(subject?.id ?? paper.id, { ...whose, ...like(asked, paper.subject, numbered.get(person)), paper: paper.number })
  }
  return [...best.values()]
}

export const ofSubject = (subject: Subject) => ({ subjectId: subject.id, detainerId: null, known: subject })

const ofPaper = ({ id, subject, aNumber, fins }: PaperPerson['paper']) => ({
  subjectId: null,
  detainerId: id,
  known: { ...subject, aNumber, fins },
})

function like(
  asked: readonly HeardPerson[],
  record: Subject | SubjectOnPaper,
  whole: boolean | undefined,
): Pick<Likened, 'bits' | 'reasons' | 'alias'> {
  const names = namesOf(record)
  const { bits, reasons, name } = likeliest(asked, names.map(hearPerson))
  const alias = names[name]?.alias ?? null
  if (whole === undefined) return { bits, reasons, alias }
  const number: Reason = { part: 'number', way: whole ? 'same' : 'begins', bits: whole ? NUMBER.same : NUMBER.begins }
  return { bits: Math.max(bits, 0) + number.bits, reasons: [number, ...reasons.filter((reason) => reason.bits > 0)], alias }
}
