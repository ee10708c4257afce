/** The button of a row that opens it for change; a question of the policy can bring the cursor to it. */
import { Button } from '@mantine/core'
import { Field } from '#client/part/Field.tsx'

type Props = { readonly name: string; readonly what: string; readonly onClick: () => void }

export const Change = ({ name, what, onClick }: Props) => (
  <Field name={name}>
    <Button size="compact-xs" variant="default" onClick={onClick} aria-label={`Change ${what}`}>
      Change
    </Button>
  </Field>
)
