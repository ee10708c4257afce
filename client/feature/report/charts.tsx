/** The pictures, loaded after the numbers: whoever waits for a figure does not wait for a library that draws. */
import { type ComponentProps, lazy, Suspense } from 'react'
import type { CourseChart } from './CourseChart.tsx'
import type { PartsChart } from './PartsChart.tsx'

const Course = lazy(() => import('./CourseChart.tsx').then((file) => ({ default: file.CourseChart })))
const Parts = lazy(() => import('./PartsChart.tsx').then((file) => ({ default: file.PartsChart })))

export const CoursePicture = (props: ComponentProps<typeof CourseChart>) => (
  <Suspense fallback={<div style={{ height: 260 }} />}>
    <Course {...props} />
  </Suspense>
)

export const PartsPicture = (props: ComponentProps<typeof PartsChart>) => (
  <Suspense fallback={<div />}>
    <Parts {...props} />
  </Suspense>
)
