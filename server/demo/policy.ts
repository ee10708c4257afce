/** The county's own version of the model policy: the same clauses, and three that the sheriff added after the first months. */
import { LIBRARY } from '#shared/policy/library.ts'
import { Policy, type Provision } from '#shared/record/policy.ts'
import type { Situation } from '#shared/record/situation.ts'
import { librarySituations } from '../librarySituations.ts'

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
      over: ['5', '5a', '5b'],
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
      over: ['5b', '6'],
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
      over: ['6'],
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
    provisions: model.provisions.flatMap((provision) => [prevailing(provision), ...(ADDED[provision.clause] ?? [])]),
  })
}

/** What prevails over the clause that holds prevails over the county's own two beside it as well, and that clause over the last of them. */
function prevailing(provision: Provision): Provision {
  const { clause, over = [] } = provision
  if (over.includes('5')) return { ...provision, over: [...over, '5a', '5b'] }
  return clause === '5' ? { ...provision, over: [...over, '5b'] } : provision
}

/** The situations of the model, which hold here as well, and one for each clause that was added. */
export async function countySituations(): Promise<readonly Situation[]> {
  const model = await librarySituations(LIBRARY.filter((policy) => policy.id === MODEL))
  const asOf = { as_of: '2026-05-01', convictions: [], charges: [], warrants: [] }
  const own: readonly Situation[] = [
    {
      id: 'juniper/inadequate',
      scenario: {
        ...asOf,
        label: 'Counsel finds the probable cause inadequate',
        'request.complete': false,
        pc_review: 'inadequate',
      },
      expected: { outcome: 'decline', hold: 'must_not', notify: 'must_not' },
      why: 'Clause 4a.',
    },
    {
      id: 'juniper/terror-match',
      scenario: { ...asOf, label: 'The terrorist screening database confirms the person', 'subject.terror_match': 'confirmed' },
      expected: { outcome: 'hold', hold: 'may', notify: 'may', max_hold: '48h' },
      why: 'Clause 5a allows it and does not command it.',
    },
    {
      id: 'juniper/other-felony',
      scenario: {
        ...asOf,
        label: 'Convicted of a felony that is not listed',
        convictions: [{ class: 'felony', lists: [], status: 'final', convicted_on: '2025-01-10' }],
      },
      expected: { outcome: 'notify_only', hold: 'must_not', notify: 'may', transfer: 'must_not' },
      why: 'Clause 5b: no hold, and notice by the supervisor with a reason.',
    },
  ]
  return [...model, ...own]
}
