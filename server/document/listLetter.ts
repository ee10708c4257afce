/**
 * The letter that answers an outside list: how many of its rows are ours, another agency's, never received, and for each row that is about us
 * what our log has. Persons are not named: a row is found by its number in the list.
 */
import { CLASS_TEXT, sayOurs, sayTheirs } from '#shared/core/list/rowText.ts'
import type { OurRequest } from '#shared/core/list/likeRequest.ts'
import type { OutsideList } from '#shared/record/list.ts'
import { LIST_CLASSES, type ListClass, type ListReading } from '#shared/record/listRow.ts'
import type { Block, Description } from './description.ts'

export type LetterRow = {
  readonly row: number
  readonly is: ListClass
  readonly reading: ListReading
  readonly ours: Pick<OurRequest, 'number' | 'outcome' | 'decidedOn' | 'movedOn' | 'movedTo' | 'status'> | null
  /** In our own words, where a person had more to say. */
  readonly why: string | null
}

const MEANS: Record<ListClass, string> = {
  agrees: 'Our log has this request and says the same.',
  differs: 'Our log has this request and differs in what is named below.',
  decided_otherwise: 'Our log has this request with another decision than the list says.',
  moved_before:
    'The person had been moved to the agency named below before the day in question; it was not for this office to answer.',
  namesake: 'An agency of the same or a similar name in another place; please correct it to that agency.',
  elsewhere: 'Not about this office.',
  never_received: 'Our log has no such request; if you have proof that it was sent to us, please send it.',
  unclear: 'The row does not say enough to tell which request is meant.',
}

export function listLetter(
  list: OutsideList,
  counts: Readonly<Partial<Record<ListClass, number>>>,
  rows: readonly LetterRow[],
  shown: number,
): Description {
  const say = (text: string, strong = false): Block => ({ kind: 'paragraph', text, strong })
  const classes = LIST_CLASSES.filter((one) => (counts[one] ?? 0) > 0)
  return {
    title: 'Answer to a list about requests to this office',
    language: 'en',
    about: `Our number ${list.number}`,
    blocks: [
      {
        kind: 'pairs',
        rows: [
          ['To', list.publisher],
          ['List', `${list.edition}, ${list.fileName}`],
          ['SHA-256 of the file', list.sha256],
          ['Rows', `${list.rows}; the unit of count is one row of the list`],
          ...(list.repeats > 0 ? [['Of these', `${list.repeats} repeat another row; each was answered by itself`] as const] : []),
          ['Compared', `with our log as it stood at entry ${list.logSize}`],
        ],
      },
      { kind: 'heading', text: 'What the rows came to' },
      {
        kind: 'table',
        head: ['Class', 'Rows', 'Which means'],
        widths: [0.28, 0.1, 0.62],
        rows: classes.map((one) => [CLASS_TEXT[one], String(counts[one] ?? 0), MEANS[one]]),
        whole: true,
      },
      say(
        'An agency was told by its state and code, never by its name alone. That a list says a request was declined is no decision of this office: "declined" stands below only where our own log has that decision.',
      ),
      ...(rows.length === 0 ? [] : rowBlocks(rows, shown)),
      say(
        'The evidence for each row, field by field, is kept under our number above and can be had as a file. If you think that a row was judged wrongly, write to this office under that number.',
      ),
      { kind: 'signatures', labels: ['Signed for the office, name and title', 'Date'] },
    ],
  }
}

const rowBlocks = (rows: readonly LetterRow[], shown: number): readonly Block[] => [
  { kind: 'heading', text: 'Row by row' },
  {
    kind: 'table',
    head: ['Row', 'Your list says', 'Class', 'Our log has', 'Note'],
    widths: [0.07, 0.25, 0.19, 0.25, 0.24],
    rows: rows.map(({ row, is, reading, ours, why }) => [
      String(row),
      [reading.agency, reading.state].filter(Boolean).join(', ') + (sayTheirs(reading) && `: ${sayTheirs(reading)}`),
      CLASS_TEXT[is],
      ours === null ? '' : `request ${ours.number}: ${sayOurs(ours)}`,
      why ?? '',
    ]),
    whole: true,
  },
  ...(shown > rows.length
    ? [{ kind: 'paragraph', text: `${shown - rows.length} more rows stand in the file of evidence.` } as const]
    : []),
]
