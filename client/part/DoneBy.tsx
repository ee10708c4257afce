/** When something was done and by whom; nothing where it was not. */
import { When } from './When.tsx'

export function DoneBy({ at, name }: { at: string | null; name: string | null }) {
  return (
    at && (
      <>
        <When at={at} /> by {name}
      </>
    )
  )
}
