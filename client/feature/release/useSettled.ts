/** False for two seconds after a list changed under the hand, so that nobody confirms what came in that instant. */
import { useEffect, useState } from 'react'

const READ_MS = 2_000

export function useSettled(key: string): boolean {
  const [settled, setSettled] = useState(key)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), READ_MS)
    return () => clearTimeout(timer)
  }, [key])
  return settled === key
}
