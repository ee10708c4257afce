/** What the visitor meets: the set-up of a new office, the sign-in, or the desk. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Waiting } from '../part/Waiting.tsx'
import { useTRPC } from '../trpc.ts'

const SetUp = lazy(() => import('../feature/setUp/SetUp.tsx').then((module) => ({ default: module.SetUp })))
const Screens = lazy(() => import('./Screens.tsx').then((module) => ({ default: module.Screens })))
const SignIn = lazy(() => import('../feature/session/SignIn.tsx').then((module) => ({ default: module.SignIn })))

export function Entry() {
  const trpc = useTRPC()
  const status = useQuery(trpc.office.status.queryOptions())
  if (!status.data) {
    return (
      <main className="page">
        <Waiting query={status} />
      </main>
    )
  }
  const { name, actor, demo } = status.data
  return (
    <Suspense fallback={null}>
      {name === null ? (
        <SetUp />
      ) : actor === null ? (
        <SignIn office={name} demo={demo} />
      ) : (
        <Screens session={{ ...status.data, actor }} />
      )}
    </Suspense>
  )
}
