/** A records office with questions to answer: a log with requests in it, and who asks, who prepares and who approves. */
import type { InquiryInput } from '#shared/record/inquiry.ts'
import type { SearchCriteria } from '#shared/record/inquirySearch.ts'
import { once, openOffice } from './office.ts'
import { booking, paper } from './paper.ts'

export const criteria = (over: Partial<SearchCriteria> = {}): SearchCriteria => ({
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
  ...over,
})

type Question = Partial<Omit<InquiryInput, 'asks'>> & { asks?: Partial<InquiryInput['asks']> }

/** The press asks whether there was ever a request about a man whom the log does not know. */
export const question = ({ asks, ...over }: Question = {}): InquiryInput => ({
  requester: 'press',
  name: 'NGUYEN, T.',
  organization: 'Juniper Courier',
  replyTo: 'newsroom@courier.example',
  channel: 'email',
  receivedAt: '2026-03-03T13:00:00.000Z',
  basis: 'public_records',
  answerBy: null,
  question: 'A federal report says that your jail did not honor a detainer on Marcos Villanueva Prado. Did you receive one?',
  follows: null,
  ...over,
  asks: criteria({ surname: 'VILLANUEVA PRADO', given: 'Marcos', ...asks }),
})

export async function recordsOffice(start?: string) {
  const office = await openOffice(start ? { start } : {})
  const olsen = () => office.as('records', 'olsen').inquiry
  const logged = async (over: Parameters<typeof paper>[0] = {}) =>
    office.as('jailStaff', 'reyes').detainer.receive(once({ paper: paper(over), searched: 'Nobody by that name is here.' }))
  return {
    ...office,
    olsen,
    stone: () => office.as('supervisor', 'stone').inquiry,
    auditor: () => office.as('auditor').inquiry,
    /** A request about somebody who is not in the jail. */
    logged,
    named: (surname: string, given: string, over: Parameters<typeof paper>[0] = {}) =>
      logged({
        subject: { surname, given, middle: null, born: null, sex: null, citizenship: null, aliases: [] },
        aNumber: null,
        ...over,
      }),
    booked: async () => office.as('jailStaff', 'reyes').booking.record(once(booking())),
    asked: (over: Question = {}) => olsen().open(once(question(over))),
    /** In the version in which it stands now. */
    search: async (inquiryId: string, over: Partial<SearchCriteria> = {}) => {
      const { inquiry } = await olsen().byId({ id: inquiryId })
      return olsen().search(once({ inquiryId, version: inquiry.version, criteria: criteria(over) }))
    },
    now: async (id: string) => {
      const { inquiry } = await olsen().byId({ id })
      return { inquiryId: id, version: inquiry.version }
    },
  }
}
