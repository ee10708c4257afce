/** A file that is dropped anywhere on the page; let fall beside its place it would make the browser leave the page. */
import { useEffect, useRef, useState } from 'react'

/** Whether a file hangs over the page now. */
export function useDropped(onFile: (file: File) => void): boolean {
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
