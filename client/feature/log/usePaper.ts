/** The file of the paper that is being logged: chosen, shown, read beside the desk while the officer goes on typing, and given up when told to. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaperReading } from '#shared/record/paperReading.ts'
import { type ChosenPaper, choosePaper } from '#client/choosePaper.ts'
import { api } from '#client/trpc.ts'

/** `reading` null: it is not read, because the officer gave it up or the desk did not answer. */
type Paper = {
  readonly chosen: ChosenPaper | null
  readonly refused: string | null
  readonly busy: boolean
  readonly reading: PaperReading | null
}

const NONE: Paper = { chosen: null, refused: null, busy: false, reading: null }

export function usePaper(onName: (name: string | null) => void) {
  const [paper, setPaper] = useState<Paper>(NONE)
  const latest = useRef<ChosenPaper | null>(null)
  const leaving = useRef(new AbortController())

  const put = useCallback((next: Paper) => {
    if (latest.current && latest.current !== next.chosen) URL.revokeObjectURL(latest.current.address)
    latest.current = next.chosen
    setPaper(next)
  }, [])
  useEffect(
    () => () => {
      leaving.current.abort()
      if (latest.current) URL.revokeObjectURL(latest.current.address)
    },
    [],
  )

  const choose = useCallback(
    async (file: File, mostBytes: number) => {
      leaving.current.abort()
      const going = new AbortController()
      leaving.current = going
      const chosen = await choosePaper(file, mostBytes)
      if (going.signal.aborted) return
      // What is there stays, if the other one is refused.
      if ('refused' in chosen)
        return setPaper((before) => ({ ...before, busy: false, refused: `${file.name}: ${chosen.refused}` }))
      put({ chosen, refused: null, busy: true, reading: null })
      onName(chosen.name)
      const reading = await api.paperFile.read.query({ content: chosen.content }, { signal: going.signal }).catch(() => null)
      if (!going.signal.aborted) put({ chosen, refused: null, busy: false, reading })
    },
    [put, onName],
  )
  const stopReading = useCallback(() => {
    leaving.current.abort()
    setPaper((before) => ({ ...before, busy: false }))
  }, [])
  const remove = useCallback(() => {
    leaving.current.abort()
    put(NONE)
    onName(null)
  }, [put, onName])
  return { ...paper, latest, choose, stopReading, remove }
}
