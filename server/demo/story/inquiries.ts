/** Questions about the records of the county: answered in each way, waiting for a second person, paused, and one that is overdue. */
import type { InquiryInput } from '#shared/record/inquiry.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import type { County } from '../county.ts'
import type { Story } from '../schedule.ts'

const HOUR_MS = 3_600_000

const NOTHING: SearchCriteria = {
  surname: null,
  given: null,
  born: null,
  number: null,
  receivedFrom: null,
  receivedTo: null,
  issuedFrom: null,
  issuedTo: null,
  agency: null,
  outcome: null,
}

type Question = Pick<InquiryInput, 'requester' | 'name' | 'organization' | 'question' | 'basis'> & {
  readonly asks?: Partial<SearchCriteria>
}

/** What happens to it after it was searched for what it asks. */
type Then = 'waits' | 'no_record' | 'cannot_confirm' | 'found' | 'paused'

/** So many hours before the start it comes; records officers answer the next morning. */
const QUESTIONS: readonly (readonly [ago: number, question: Question, then: Then])[] = [
  [
    31 * 24,
    {
      requester: 'press',
      name: 'NGUYEN, T.',
      organization: 'Juniper Courier',
      basis: 'public_records',
      question:
        'A federal report lists a detainer on Aurelio Quintanilla Brandt that your jail is said not to have honored. Did you receive one, and what did you do?',
      asks: { surname: 'QUINTANILLA BRANDT', given: 'Aurelio' },
    },
    'no_record',
  ],
  [
    25 * 24,
    {
      requester: 'council',
      name: 'OKAFOR, R., clerk of the board',
      organization: 'Juniper County Board',
      basis: 'agency_request',
      question: 'How many detainers were declined, and which? Please release them without names.',
      asks: { outcome: 'decline' },
    },
    'waits',
  ],
  [
    9 * 24,
    {
      requester: 'family',
      name: 'PETROVA, N.',
      organization: null,
      basis: 'none',
      question: 'Is there an immigration hold on my brother? I was told that you would know.',
    },
    'cannot_confirm',
  ],
  [
    6 * 24,
    {
      requester: 'press',
      name: 'ALVARADO, J.',
      organization: 'North Shore Radio',
      basis: 'public_records',
      question: 'Please send everything that you have about ICE.',
    },
    'paused',
  ],
  [
    4 * 24,
    {
      requester: 'public',
      name: 'WHITFIELD, S.',
      organization: 'Open Counties Project',
      basis: 'public_records',
      question: 'All detainers on which you decided to hold: form, dates, office, decision.',
      asks: { outcome: 'hold' },
    },
    'found',
  ],
  [
    20,
    {
      requester: 'attorney',
      name: 'BERGSTROM, L.',
      organization: 'Bergstrom & Diallo',
      basis: 'own_record',
      question: 'Please send the detainer on my client and the decision on it.',
    },
    'waits',
  ],
]

export const inquiryStories = (county: County, start: string): readonly Story[] =>
  QUESTIONS.map(([ago, question, then]) => tell(county, start, ago, question, then))

async function* tell(county: County, start: string, ago: number, { asks, ...question }: Question, then: Then): Story {
  const before = (hours: number): string => new Date(Date.parse(start) - hours * HOUR_MS).toISOString()
  const desk = (username: 'records' | 'supervisor', hours: number) => county.as(username, before(hours)).inquiry
  yield before(ago)
  const { id } = await desk('records', ago).open(
    county.once({
      ...question,
      replyTo: null,
      channel: 'email' as const,
      receivedAt: before(ago + 0.5),
      asks: { ...NOTHING, ...asks },
      follows: null,
    }),
  )
  const seen = async () => {
    const { inquiry } = await desk('records', ago).byId({ id })
    return { inquiryId: id, version: inquiry.version }
  }
  const later = ago - 15
  if (then === 'waits') return
  yield before(later)
  if (then === 'paused') {
    await desk('records', later).pause(county.once({ ...(await seen()), reason: 'Asked the requester which records are meant.' }))
    return
  }
  if (asks) {
    const search = { ...(await seen()), criteria: { ...NOTHING, ...asks } }
    const { foundIds } = await desk('records', later).search(county.once(search))
    if (then === 'found')
      await desk('records', later).release(
        county.once({ ...(await seen()), detainerIds: [...foundIds], withheld: 'usual' as const }),
      )
  }
  const answer = { ...(await seen()), answer: then, remark: null, otherAgency: null }
  await desk('records', later).answer(county.once(answer))
  if (then === 'found') return
  yield before(later - 4)
  await desk('supervisor', later - 4).approve(county.once(await seen()))
  yield before(later - 5)
  await desk('records', later - 5).send(county.once({ ...(await seen()), how: 'By email to the requester.' }))
}
