/** Where a text stands among the others of the draft: higher ones bind the lower; and taking it out. */
import { Button } from '@mantine/core'

type Props = {
  readonly layer: number
  readonly count: number
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

export function LayerTools({ layer, count, onMove, onRemove }: Props) {
  if (count < 2) return null
  return (
    <p className="layerTools no-print">
      <span className="quiet">
        Text {layer + 1} of {count}, the highest first.
      </span>
      {layer > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => onMove(-1)}>
          Move up
        </Button>
      )}
      {layer < count - 1 && (
        <Button size="compact-xs" variant="default" onClick={() => onMove(1)}>
          Move down
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={onRemove}>
        Take this text out
      </Button>
    </p>
  )
}
