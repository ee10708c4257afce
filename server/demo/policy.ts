/** The county's own version of the model policy: the same clauses, and three that the sheriff added after the first months. */
import { LIBRARY } from '#shared/policy/library.ts'
import { Policy } from '#shared/record/policy.ts'

const MODEL = 'selective_convicted'

const ADDED: Readonly<Record<string, readonly unknown[]>> = {
  '4': [
    {
      clause: '4a',
      citation: 'Juniper County General Order 17-2, 4a',
      sentence: 'An incomplete form goes to counsel; where counsel finds the stated probable cause inadequate, do not hold.',
      when: {
        all: [
          { fact: 'request.complete', is: false },
          { fact: 'pc_review', is: 'inadequate' },
        ],
      },
      says: { hold: 'must_not', notify: 'must_not', transfer: 'must_not' },
    },
  ],
  '5': [
    {
      clause: '5a',
      citation: 'Juniper County General Order 17-2, 5a',
      sentence:
        'A person whom the terrorist screening database confirms may be held; the database is asked before anybody is declined.',
      when: { fact: 'subject.terror_match', is: 'confirmed' },
      says: { hold: 'may', notify: 'may' },
      maxHold: '48h',
    },
    {
      clause: '5b',
      citation: 'Juniper County General Order 17-2, 5b',
      sentence:
        'For a felony conviction that is not listed do not hold; the supervisor may give notice of the release and says why.',
      when: {
        some: 'convictions',
        where: {
          all: [
            { fact: 'class', is: 'felony' },
            { fact: 'status', is: ['final', 'on_appeal'] },
          ],
        },
      },
      says: { hold: 'must_not', notify: 'may', transfer: 'must_not' },
    },
  ],
}

export function countyPolicy(): Policy {
  const model = LIBRARY.find((policy) => policy.id === MODEL)
  if (!model) throw new Error(`${MODEL} is not in the library`)
  return Policy.parse({
    ...model,
    title: 'Juniper County: convicted of a listed serious crime',
    source: 'Fictional: the model selective policy as Juniper County might have adapted it.',
    provisions: model.provisions.flatMap((provision) => [provision, ...(ADDED[provision.clause] ?? [])]),
  })
}
