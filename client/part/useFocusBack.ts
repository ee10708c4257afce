/** A window that closes gives the focus back to what opened it, or to the page when that is gone. */
import { useEffect, useState } from 'react'

export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.querySelector('[role="dialog"]')) return
        const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body ? opener : main()
        back?.focus({ preventScroll: true })
      })
    },
    [opener],
  )
}

const main = (): HTMLElement | null => document.getElementById('main')
