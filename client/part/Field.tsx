/** The place of one field on the screen, by the name under which the server speaks of it: a fault or a fact can bring the cursor there. */
import { useContext } from 'react'
import { FieldNote } from './fieldNote.ts'

type Props = { readonly name: string; readonly children: React.ReactNode; readonly className?: string }

export function Field({ name, children, className }: Props) {
  const note = useContext(FieldNote)
  return (
    <div data-field={name} className={className}>
      {children}
      {note(name)}
    </div>
  )
}
