/** What is withheld from one record: each field that the log has, released or withheld for a reason, with the rule where it is another than the usual. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FIELD_TEXT, REASON_TEXT } from '#shared/core/inquiry/reasonText.ts'
import { RELEASE_FIELDS, type Withheld } from '#shared/record/inquiryRecord.ts'
import { withheldWord } from '#client/inquiryWords.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Page = Answer['inquiry']['byId']
type Props = {
  readonly inquiry: Page['inquiry']
  readonly record: Page['records'][number]
  readonly onClose: () => void
}

const RELEASED = 'released'

export function WithholdDialog({ inquiry, record, onClose }: Props) {
  const [withheld, setWithheld] = useState<readonly Withheld[]>(record.withheld)
  const act = useAct((call: Parameters<typeof api.inquiry.release.mutate>[0]) => api.inquiry.release.mutate(call), onClose)
  const put = (field: Withheld['field'], next: Omit<Withheld, 'field'> | null) =>
    setWithheld((before) => [...before.filter((one) => one.field !== field), ...(next ? [{ field, ...next }] : [])])
  const fields = RELEASE_FIELDS.filter((field) => record.values?.[field])
  const unnamed = withheld.some(({ reason, citation }) => reason === 'other' && !citation?.trim())
  return (
    <Dialog
      title={`What is withheld from ${record.values?.number ?? 'the record'}`}
      verb="Keep"
      wide
      busy={act.isPending}
      error={act.error}
      blocked={unnamed ? 'Write the rule for "another reason".' : null}
      onClose={onClose}
      onConfirm={() =>
        act.mutate({
          inquiryId: inquiry.id,
          version: inquiry.version,
          detainerIds: [record.detainerId],
          withheld: withheld.map((one) => ({ ...one, citation: one.citation?.trim() || null })),
        })
      }
    >
      <table className="rows">
        <caption className="visually-hidden">Fields of the record</caption>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">As our log has it</th>
            <th scope="col">Goes out</th>
            <th scope="col">Rule, if not the usual</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => {
            const own = withheld.find((one) => one.field === field)
            const label = FIELD_TEXT[field]
            return (
              <tr key={field}>
                <td>{label}</td>
                <td>{own ? <s>{record.values?.[field]}</s> : record.values?.[field]}</td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${label}: released or withheld`}
                    value={own?.reason ?? RELEASED}
                    data={[
                      { value: RELEASED, label: 'released' },
                      ...Object.entries(withheldWord).map(([value, word]) => ({ value, label: `withheld: ${word}` })),
                    ]}
                    onChange={({ currentTarget: { value } }) =>
                      put(
                        field,
                        value === RELEASED ? null : { reason: value as Withheld['reason'], citation: own?.citation ?? null },
                      )
                    }
                  />
                </td>
                <td>
                  {own && (
                    <TextInput
                      size="xs"
                      aria-label={`${label}: rule`}
                      placeholder={REASON_TEXT[own.reason][1]}
                      value={own.citation ?? ''}
                      onChange={({ currentTarget: { value } }) => put(field, { reason: own.reason, citation: value })}
                    />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Dialog>
  )
}
