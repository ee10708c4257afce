/** Where a paper comes in: by a button, or dropped anywhere on the page, since a file let fall beside its place would make the browser leave it. */
import { Button, FileButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { saySize } from '../choosePaper.ts'
import { useTRPC } from '../trpc.ts'
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

/** Whether a file hangs over the page now. */
function useDropped(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const current = useRef(onFile)
  useEffect(() => {
    current.current = onFile
  })
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const hang = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const fall = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) current.current(file)
    }
    document.addEventListener('dragover', hang)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', fall)
    return () => {
      document.removeEventListener('dragover', hang)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', fall)
    }
  }, [])
  return over
}
