/** Theirs and ours, field by field: where they agree, nearly agree or differ, by a word and a mark. The first request is the one that was matched, if any. */
import { Link } from '@tanstack/react-router'
import { sayOurs } from '#shared/core/list/rowText.ts'
import type { ComparedField, FieldLikeness } from '#shared/record/listRow.ts'
import '#client/part/part.css'
import { day } from '#client/time.ts'
import type { Answer } from '#client/trpc.ts'
import { personName } from '#client/wording.ts'

type Page = Answer['list']['row']
type Request = Page['ours'][number]

type Props = {
  readonly reading: Page['reading']
  readonly fields: readonly FieldLikeness[]
  readonly ours: readonly Request[]
  readonly matched: string | null
}

const MARK = { agrees: '=', nearly: '≈', differs: '≠' } as const
const WORD = { agrees: 'agrees', nearly: 'nearly', differs: 'differs' } as const

const LINES: readonly (readonly [
  ComparedField,
  string,
  (row: Page['reading']) => string | null,
  (ours: Request) => string | null,
])[] = [
  ['number', 'Number', (row) => row.aNumber ?? row.number, (ours) => ours.aNumbers[0] ?? ours.number],
  [
    'name',
    'Name',
    (row) => [row.surname, row.given].filter(Boolean).join(', ') || null,
    (ours) => [...new Set(ours.persons.map(personName))].join(' · '),
  ],
  [
    'born',
    'Born',
    (row) => row.born && day(row.born),
    (ours) => ours.persons.flatMap(({ born }) => (born ? day(born) : [])).at(-1) ?? null,
  ],
  ['citizenship', 'Citizenship', (row) => row.citizenship, (ours) => ours.citizenship],
  ['issuedOn', 'Issued', (row) => row.issuedOn && day(row.issuedOn), (ours) => ours.issuedOn && day(ours.issuedOn)],
  ['charges', 'Charges', (row) => row.charges, (ours) => ours.charges.join('; ') || null],
  ['outcome', 'Outcome', (row) => row.said ?? row.claim, sayOurs],
  [
    'declinedOn',
    'Day of the decline',
    (row) => row.declinedOn && day(row.declinedOn),
    (ours) => (ours.outcome === 'decline' && ours.decidedOn ? day(ours.decidedOn) : null),
  ],
]

export function OursTable({ reading, fields, ours, matched }: Props) {
  return (
    <>
      {ours.map((request) => (
        <section key={request.id} aria-label={`Request ${request.number}`}>
          <h3>
            {request.id === matched ? 'Matched: ' : 'Like it: '}
            <Link to="/detainer/$id" params={{ id: request.id }} search={{}}>
              request {request.number}
            </Link>
          </h3>
          <table className="rows identity">
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Theirs</th>
                <th scope="col">Ours</th>
                <th scope="col">Likeness</th>
              </tr>
            </thead>
            <tbody>
              {LINES.map(([field, label, theirs, own]) => {
                const like = request.id === matched ? fields.find((one) => one.field === field)?.likeness : undefined
                const [a, b] = [theirs(reading), own(request)]
                if (a === null && b === null) return null
                return (
                  <tr key={field}>
                    <th scope="row">{label}</th>
                    <td>{a ?? <span className="quiet">not said</span>}</td>
                    <td>{b ?? <span className="quiet">not known</span>}</td>
                    <td>
                      {like && (
                        <span className="likeness" data-likeness={like}>
                          <span aria-hidden="true">{MARK[like]}</span> {WORD[like]}
                        </span>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
