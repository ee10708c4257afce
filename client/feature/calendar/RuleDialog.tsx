/** Choose how the office reads "holidays", with the reason: a choice of counsel, looked at twice. */
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { HOLIDAY_RULES, type HolidayRule } from '#shared/record/calendar.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { Line } from '#client/part/Line.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { ruleMeans, ruleWord } from './words.ts'

type Props = { readonly rule: HolidayRule; readonly onClose: () => void }

export function RuleDialog({ rule, onClose }: Props) {
  const [holidays, setHolidays] = useState(rule)
  const [note, setNote] = useState('')
  const change = useAct((call: Parameters<typeof api.calendar.setRule.mutate>[0]) => api.calendar.setRule.mutate(call), onClose)
  const blocked = holidays === rule ? 'This is how it is read now.' : note.trim() === '' ? 'Write the reason.' : null
  return (
    <Dialog
      title={'How this office reads "holidays"'}
      verb="Change the reading"
      busy={change.isPending}
      error={change.error}
      blocked={blocked}
      onClose={onClose}
      onConfirm={() => change.mutate({ holidays, note: note.trim() })}
      recorded={
        blocked === null
          ? [
              `From now on a holiday is left out on ${ruleWord[holidays]}. ${note.trim()}`,
              'Holds that run already keep the time that they were given.',
            ]
          : []
      }
    >
      <Radio.Group label="A holiday is left out on" value={holidays} onChange={(value) => setHolidays(value as HolidayRule)}>
        <Stack gap="sm" mt={6}>
          {HOLIDAY_RULES.map((one) => (
            <Radio key={one} value={one} label={ruleWord[one]} description={ruleMeans[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Line
        name="note"
        label="Reason"
        required
        placeholder="Opinion of counsel, 3 March"
        value={note}
        error={change.error?.data?.fields?.['note']}
        onChange={setNote}
      />
    </Dialog>
  )
}
