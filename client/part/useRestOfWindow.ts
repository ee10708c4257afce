/** The height from where a list begins to the lower edge of the window, also when a strip appears above it. */
import { type RefObject, useLayoutEffect, useState } from 'react'

const MARGIN = 12
const LEAST = 320

export function useRestOfWindow(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(LEAST)
  useLayoutEffect(() => {
    const measure = () => {
      const parent = ref.current?.parentElement
      if (parent) setHeight(Math.max(LEAST, innerHeight - (parent.getBoundingClientRect().top + scrollY) - MARGIN))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
    }
  }, [ref])
  return height
}
