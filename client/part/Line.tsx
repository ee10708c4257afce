/** One line of text as it stands on the paper; nothing typed is not known. */
import { TextInput } from '@mantine/core'
import { Field } from './Field.tsx'

type Props = {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly onChange: (text: string) => void
  readonly error?: string | undefined
  readonly required?: boolean
  readonly placeholder?: string
  readonly className?: string
  /** In a window: the cursor starts here. */
  readonly first?: boolean
}

export function Line({ name, label, value, onChange, error, required = false, placeholder, className, first = false }: Props) {
  return (
    <Field name={name} {...(className ? { className } : {})}>
      <TextInput
        label={label}
        value={value ?? ''}
        data-autofocus={first || undefined}
        error={error}
        withAsterisk={required}
        aria-required={required}
        autoComplete="off"
        spellCheck={false}
        {...(placeholder ? { placeholder } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
