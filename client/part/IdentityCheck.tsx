/** Two identifiers before a paper is attached to a person: field by field, each with its mark, ticked by who compared it. */
import { Checkbox, Textarea } from '@mantine/core'
import type { Compared, Identifier, Likeness } from './compareIdentity.ts'
import { Field } from './Field.tsx'
import './part.css'

const MARK: Record<Likeness, readonly [string, string]> = {
  agrees: ['=', 'agrees'],
  nearly: ['≈', 'nearly'],
  differs: ['≠', 'differs'],
  unknown: ['?', 'not known'],
}

type Props = {
  readonly rows: readonly Compared[]
  readonly identifiers: readonly Identifier[]
  readonly note: string
  readonly onChange: (match: { identifiers: Identifier[]; note: string }) => void
  readonly errors: { readonly identifiers?: string | undefined; readonly note?: string | undefined }
}

export function IdentityCheck({ rows, identifiers, note, onChange, errors }: Props) {
  const tick = (identifier: Identifier) => (event: React.ChangeEvent<HTMLInputElement>) =>
    onChange({
      note,
      identifiers: event.currentTarget.checked
        ? [...identifiers, identifier]
        : identifiers.filter((other) => other !== identifier),
    })
  const differs = rows.filter((row) => row.likeness === 'differs')
  return (
    <Field name="match.identifiers">
      <table className="rows identity">
        <caption className="visually-hidden">Paper and booking, compared</caption>
        <thead>
          <tr>
            <th scope="col">Compared</th>
            <th scope="col">On the paper</th>
            <th scope="col">They</th>
            <th scope="col">In the booking</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.identifier}>
              <td>
                <Checkbox
                  label={row.label}
                  checked={identifiers.includes(row.identifier)}
                  disabled={row.paper === null || row.ours === null}
                  onChange={tick(row.identifier)}
                />
              </td>
              <td>{row.paper ?? <span className="quiet">not on the paper</span>}</td>
              <td className="likeness" data-likeness={row.likeness}>
                <span aria-hidden="true">{MARK[row.likeness][0]}</span> {MARK[row.likeness][1]}
              </td>
              <td>
                {row.ours ?? <span className="quiet">not recorded</span>}
                {row.hint && <span className="quiet"> ({row.hint})</span>}
              </td>
            </tr>
          ))}
          <tr>
            <td colSpan={4}>
              <span className="byEye">
                <Checkbox label="Photo" checked={identifiers.includes('photo')} onChange={tick('photo')} />
                <Checkbox label="Fingerprint" checked={identifiers.includes('fingerprint')} onChange={tick('fingerprint')} />
                <span className="quiet">compared by eye or by the print system</span>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
      {errors.identifiers && (
        <p className="fault" role="alert">
          {errors.identifiers}
        </p>
      )}
      {differs.length > 0 && (
        <Field name="match.note">
          <Textarea
            mt={8}
            label={`Why it is the same person although ${differs.map((row) => row.label.toLowerCase()).join(' and ')} differ${differs.length === 1 ? 's' : ''}`}
            withAsterisk
            autosize
            minRows={1}
            value={note}
            error={errors.note}
            onChange={(event) => onChange({ identifiers: [...identifiers], note: event.currentTarget.value })}
          />
        </Field>
      )}
    </Field>
  )
}
