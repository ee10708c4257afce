/** What the provision says on each action; an action it does not speak of is left to the clauses below. */
import { NativeSelect } from '@mantine/core'
import type { Provision } from '#shared/record/policy.ts'
import { ACTIONS, type Action, MODALITIES, type Modality } from '#shared/record/verdict.ts'
import { actionWord, modalityWord } from '#client/wording.ts'

type Props = { readonly says: Provision['says']; readonly onChange: (says: Provision['says']) => void }

const OPTIONS = [{ value: '', label: '— not spoken of' }, ...MODALITIES.map((value) => ({ value, label: modalityWord[value] }))]

export function SaysFields({ says, onChange }: Props) {
  const set = (action: Action, chosen: string) => {
    const { [action]: _, ...rest } = says
    onChange(chosen === '' ? rest : { ...says, [action]: chosen as Modality })
  }
  return (
    <div className="says">
      {ACTIONS.map((action) => (
        <NativeSelect
          key={action}
          size="xs"
          label={actionWord[action]}
          value={says[action] ?? ''}
          data-set={says[action] !== undefined || undefined}
          onChange={(event) => set(action, event.currentTarget.value)}
          data={OPTIONS}
        />
      ))}
    </div>
  )
}
