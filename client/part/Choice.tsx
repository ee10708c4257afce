/** One of a few words, chosen by typing its first letter or with the arrow keys. */
import { NativeSelect } from '@mantine/core'
import { Field } from './Field.tsx'

type Props<T extends string> = {
  readonly name: string
  readonly label: string
  readonly value: T | null
  readonly words: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
  /** Shown while nothing is chosen; without it the first word is chosen. */
  readonly none?: string
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly className?: string
  /** In a window: the cursor starts here. */
  readonly first?: boolean
}

export function Choice<T extends string>(props: Props<T>) {
  const { name, label, value, words, onChange, none, description, error, className, first = false } = props
  return (
    <Field name={name} {...(className ? { className } : {})}>
      <NativeSelect
        label={label}
        description={description}
        value={value ?? ''}
        data-autofocus={first || undefined}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {none !== undefined && (
          <option value="" disabled={value !== null}>
            {none}
          </option>
        )}
        {Object.entries<string>(words).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
