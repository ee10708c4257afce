/** The place of one field on the screen, by the name under which the server speaks of it: a fault or a fact can bring the cursor there. */
type Props = { readonly name: string; readonly children: React.ReactNode; readonly className?: string }

export const Field = ({ name, children, className }: Props) => (
  <div data-field={name} className={className}>
    {children}
  </div>
)
