/** The notice to the person in English. */
import type { NoticeWords } from './noticeWords.ts'

export const ENGLISH: NoticeWords = {
  title: 'Notice of an immigration request about you',
  request: 'Request',
  booking: 'booking',
  to: 'To',
  received: (when, form, by) =>
    `On ${when}, this office received a request about you from U.S. immigration authorities (ICE${by ? `, ${by}` : ''}), on ${form}.`,
  notAnOrder: 'It is a request. It is not an order of a judge. This office answers it by its own written policy.',
  judge: 'A paper signed by a judge came with it. That paper is separate from the request; ask a lawyer about it.',
  civil: 'A warrant came with it that was signed by an immigration officer, not by a judge.',
  over: {
    rescinded: 'ICE has cancelled this request. It has no effect any more, and nobody is kept here because of it.',
    other: 'This request is no longer open at this office. Nobody is kept here because of it.',
  },
  intends: 'What ICE asks, and what this office intends to do',
  head: ['ICE asks this office', 'What this office intends', 'Policy of this office'],
  asked: {
    hold: 'to keep you here past the time when you would otherwise be released',
    notify: 'to tell ICE when you will be released',
    transfer: 'to hand you over to ICE',
  },
  intent: {
    yes: 'Yes. The office intends to do this.',
    no: 'No. The office does not intend to do this.',
    perhaps: 'Perhaps. The policy allows it, and the office may do it.',
    open: 'Not decided yet.',
  },
  noClause: 'no clause allows it',
  clause: 'Clause',
  moreClauses: (count) => `and ${count} more`,
  departs: 'The office departs from: ',
  howLong: 'How long you may be kept',
  running: (since, until) =>
    `You have been kept for ICE since ${since}. If ICE has not taken you into custody before, you must be free by ${until}. After that this request gives no authority to keep you.`,
  ended: (at) =>
    `The time for which you were kept for ICE ended on ${at}. This request gives no authority to keep you any longer.`,
  atMost: (until) =>
    `You may be kept for ICE until ${until} at the latest. After that this request gives no authority to keep you.`,
  atMostHours: (span) => `You may be kept for ICE at most ${span}. After that this request gives no authority to keep you.`,
  span: {
    hours: (hours, leftOut, receipt) =>
      `${hours} hours${leftOut ? ' (Saturdays, Sundays and holidays not counted)' : ''} after ${receipt ? 'this office received the request' : 'the time when you would otherwise be released'}`,
    sameDay: 'until 23:59 of the day on which you would otherwise be released',
  },
  noHold: 'The office does not intend to keep you for ICE. When nothing else keeps you here, you will be released.',
  undecided: 'Nobody is kept here on a request that has not been decided.',
  court: "The office follows the judge's paper, not this request. Ask a lawyer how long it may keep you.",
  object: 'If you think that this is wrong',
  objecting: [
    'Tell any officer, or write to this office. Say what is wrong: that you are not this person, that you are a U.S. citizen or are here lawfully, that you were the victim of a crime or a witness to one, that your case has ended. Show any paper that you have. Ask that it be written into the log under the number of the request above.',
    'You may ask a lawyer before you say anything. You do not have to talk to ICE. Objecting is your right.',
    'You can also object to ICE itself; the numbers to call stand on your copy of the request. This notice is information, not legal advice.',
  ],
  copy: 'A copy of the request and a copy of this notice are given to you.',
  sign: [
    'I have received both copies (signature of the person, or: refused to sign)',
    'Language in which this was read or explained, and by whom',
    'Date and time',
    'Given by (name and signature of the officer)',
  ],
  other: 'another form or a letter',
}
