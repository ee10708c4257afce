/**
 * Every request as reports count it, kept from question to question: before each one, those are read again that the ledger has touched
 * since. Where an entry does not say what it touched, all are.
 */
import { readHead } from '#db/repository/ledger.ts'
import { casesOf, requestsTouched, samePersons } from '#db/repository/report.ts'
import type { Db } from '#db/open.ts'
import type { Case } from '#shared/core/report/case.ts'
import { onePerson } from '#shared/core/report/onePerson.ts'

export function residentCases(db: Db): () => Promise<readonly Case[]> {
  const known = new Map<string, Case>()
  let seq = 0
  let links = ''
  let all: readonly Case[] = []
  return async () => {
    // What is written while this reads counts now already, and is read once more for the next question.
    const head = await readHead(db)
    if (head.seq === seq) return all
    const touched = seq === 0 || head.seq < seq ? null : await requestsTouched(db, seq, head.seq)
    const pairs = await samePersons(db)
    const linked = JSON.stringify(pairs)
    const anew = touched !== null && touched.length === 0 && linked === links ? null : await casesOf(db, touched)
    // Only what was read counts as read: after a failure the next question tries again.
    seq = head.seq
    if (anew === null) return all
    for (const one of anew) known.set(one.id, one)
    links = linked
    const same = onePerson(pairs)
    all = [...known.values()].map((one) => {
      const personId = same.get(one.personId ?? '')
      return personId === undefined ? one : { ...one, personId }
    })
    return all
  }
}
