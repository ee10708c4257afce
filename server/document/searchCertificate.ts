/** The certificate of one search: what was looked for, over which span, how many requests were compared, what came out, and how anyone can check it. */
import type { Inquiry } from '#shared/record/inquiry.ts'
import type { InquirySearch } from '#shared/record/inquirySearch.ts'
import type { Block, Description } from './description.ts'
import { criteriaRows, receivedSpan } from './searchWords.ts'
import { minuteOf } from './timeText.ts'

export function searchCertificate(search: InquirySearch, inquiry: Inquiry, zone: string): Description {
  const { criteria, scanned, found, near, logSize, headHash, resultHash } = search
  const say = (text: string, strong = false): Block => ({ kind: 'paragraph', text, strong })
  const asked = criteriaRows(criteria)
  return {
    title: 'Certificate of a search of the log of detainer requests',
    language: 'en',
    about: `Certificate ${search.number}`,
    blocks: [
      say(
        found === 0
          ? 'No request in the log answers this search.'
          : `${found} ${found === 1 ? 'request in the log answers' : 'requests in the log answer'} this search.`,
        true,
      ),
      { kind: 'heading', text: 'What was looked for' },
      {
        kind: 'pairs',
        rows: [...(asked.length > 0 ? asked : [['Anything', 'every request'] as const]), ['Received', receivedSpan(criteria)]],
      },
      { kind: 'heading', text: 'The search' },
      {
        kind: 'pairs',
        rows: [
          ['Requests compared', `${scanned}: every one that the log had in that span; the unit of count is one request`],
          ['Found', String(found)],
          ['Not counted', `${near} that agree in a part of the name only`],
          ['Run', `${minuteOf(search.at, zone)} by ${search.byName}, for inquiry ${inquiry.number}`],
          ['Log at entry', String(logSize)],
          ['Hash of entry', headHash],
          ['Hash of result', resultHash],
        ],
      },
      say(
        'A name counts as found when it is the same or is often written for the other: a slip of a letter or two, the same sound, a short form, one of two surnames, names in another order; also under an alias, and under the name of our own record where the paper was attached to one. A birth date that contradicts it excludes.',
      ),
      { kind: 'heading', text: 'How to check it' },
      say(
        `Open the page /check of this desk, where no sign-in is needed, and type the number and both hashes; or ask the office to open "Check a certificate", or to run: desk certificate ${search.number} --hash ${headHash.slice(0, 16)}. The ledger must still hold entry ${logSize} with the hash above, and the search is run again over the log as it stood at that entry: it must compare and find as many. Requests that were entered later are shown beside it; they do not change what this page says.`,
      ),
      say(
        'It says what this log held at that entry. It does not say what other agencies hold, nor what was never entered. Whoever keeps this page can tell later whether the log was changed.',
      ),
      { kind: 'signatures', labels: ['Signed for the office, name and title', 'Date'] },
    ],
  }
}
