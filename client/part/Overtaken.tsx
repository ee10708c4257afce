/** Somebody was faster: what has changed since the form was opened, before one may go on. Nothing is merged unseen. */
import { Button } from '@mantine/core'

type Props = { readonly says: string; readonly changes: readonly string[]; readonly onRead: () => void }

export function Overtaken({ says, changes, onRead }: Props) {
  return (
    <div className="refusal" role="alert">
      <p>{says}</p>
      <ul style={{ margin: '4px 0 8px' }}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={onRead}>
        I have read it, go on
      </Button>
    </div>
  )
}
