/** Where a paper comes in: by a button, or dropped anywhere on the page, since a file let fall beside its place would make the browser leave it. */
import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { saySize } from '../choosePaper.ts'
import { useTRPC } from '../trpc.ts'
import { useDropped } from './useDropped.ts'
import './paper.css'

type Props = {
  readonly onFile: (file: File, mostBytes: number) => void
  /** There is one already; another one takes its place. */
  readonly again: boolean
  readonly refused: string | null
}

const USUAL = 10_000_000

export function ChoosePaper({ onFile, again, refused }: Props) {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.paperFile.rules.queryOptions())
  const most = data?.mostBytes ?? USUAL
  const over = useDropped((file) => onFile(file, most))
  return (
    <div className="choosePaper" data-over={over || undefined} data-again={again || undefined}>
      <div className="line">
        <FileButton
          accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,application/pdf,image/png,image/jpeg,image/tiff"
          onChange={(file) => file && onFile(file, most)}
        >
          {(props) => (
            <Button size={again ? 'compact-xs' : 'xs'} variant="default" data-autofocus {...props}>
              {again ? 'Choose another file' : 'Choose the file'}
            </Button>
          )}
        </FileButton>
        <span className="quiet">
          {again ? 'or drop it here' : `or drop it here: PDF, PNG, JPEG or TIFF, at most ${saySize(most)}`}
        </span>
      </div>
      {refused && (
        <p className="refusal" role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
