/**
 * The letter as it would go out; what is withheld is struck through here with the reason beside it, and is not in the letter itself, nor on
 * this page when it is printed: struck through it would still be read.
 */
import { Button } from '@mantine/core'
import { FIELD_TEXT, reasonWords } from '#shared/core/inquiry/reasonText.ts'
import { RELEASE_FIELDS } from '#shared/record/inquiryRecord.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { savePdf } from '#client/savePdf.ts'
import { api, type Answer } from '#client/trpc.ts'
import { useMutation } from '@tanstack/react-query'

type Page = Answer['inquiry']['byId']
type Block = Page['letter']['blocks'][number]
type Record = Page['records'][number]

export function LetterPart({ page }: { page: Page }) {
  const { inquiry, letter, records } = page
  const approved = inquiry.letterHash !== null
  const save = useMutation({
    mutationFn: () => api.inquiry.letter.query({ id: inquiry.id }),
    onSuccess: ({ name, pdf }) => savePdf(name, pdf),
  })
  return (
    <section aria-labelledby="letter">
      <h2 id="letter">{approved ? 'Letter' : 'Letter, as it would go out now'}</h2>
      {approved && (
        <p className="no-print" style={{ marginBottom: 8 }}>
          <Button size="xs" variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            Letter as approved (PDF)
          </Button>{' '}
          <span className="quiet">SHA-256 {inquiry.letterHash?.slice(0, 16)}</span>
        </p>
      )}
      <Refusal error={save.error} />
      <div className="letter">
        {inquiry.answer === null && records.length === 0 ? (
          <p className="quiet">The letter stands here as soon as an answer is prepared.</p>
        ) : (
          <>
            {letter.blocks.map((block, index) => (
              <LetterBlock key={index} block={block} records={records} />
            ))}
            {inquiry.answer === null && <p className="quiet">These records would go out:</p>}
            {(inquiry.answer === null ? records : []).map((record, index) => (
              <Released key={record.detainerId} record={record} index={index + 1} />
            ))}
          </>
        )}
      </div>
    </section>
  )
}

/** The tables of records are shown with what is withheld, which the letter does not have. */
function LetterBlock({ block, records }: { block: Block; records: readonly Record[] }) {
  switch (block.kind) {
    case 'heading':
      return <LetterHeading text={block.text} records={records} />
    case 'paragraph':
      return <p>{block.text}</p>
    case 'pairs':
      return (
        <dl>
          {block.rows.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return block.head[0] === 'Field' ? null : (
        <table className="rows">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'signatures':
      return null
  }
}

/** A record stands where the letter has it. */
function LetterHeading({ text, records }: { text: string; records: readonly Record[] }) {
  const index = Number(/^Record (\d+)$/.exec(text)?.[1] ?? 0)
  const record = records[index - 1]
  return record ? <Released record={record} index={index} /> : <h3>{text}</h3>
}

function Released({ record, index }: { record: Record; index: number }) {
  const { values, withheld } = record
  if (!values) return null
  return (
    <table className="rows" aria-label={`Record ${index}: ${values.number}`}>
      <thead>
        <tr>
          <th scope="col">Record {index}</th>
          <th scope="col">As our log has it</th>
          <th scope="col">Withheld, and why</th>
        </tr>
      </thead>
      <tbody>
        {RELEASE_FIELDS.filter((field) => values[field]).map((field) => {
          const own = withheld.find((one) => one.field === field)
          return (
            <tr key={field}>
              <td>{FIELD_TEXT[field]}</td>
              <td>
                {own ? (
                  <>
                    <s className="no-print">{values[field]}</s>
                    <span className="inPrint">[withheld]</span>
                  </>
                ) : (
                  values[field]
                )}
              </td>
              <td>{own ? reasonWords(own) : ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
