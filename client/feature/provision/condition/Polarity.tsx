/** Holds, or does not hold: the one dropdown that denies a test and takes its denial back. */
import { NativeSelect } from '@mantine/core'
import { negateAt, type Path } from '#shared/core/editCondition.ts'
import { useCondition } from './useCondition.ts'

type Props = { readonly path: Path; readonly denied: boolean; readonly yes: string; readonly no: string }

export function Polarity({ path, denied, yes, no }: Props) {
  const { whole, onChange } = useCondition()
  return (
    <NativeSelect
      size="xs"
      aria-label="Holds or not"
      value={denied ? 'no' : 'yes'}
      onChange={() => onChange(negateAt(whole, path))}
      data={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  )
}
