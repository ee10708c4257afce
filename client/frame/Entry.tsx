/** What the visitor meets: the set-up of a new office, the sign-in, the desk; and without a sign-in the check of a certificate. */
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Waiting } from '../part/Waiting.tsx'
import { useLocked } from '../lock.ts'
import { RETURNED } from '../provider.ts'
import { ALONE, useTRPC } from '../trpc.ts'

const SetUp = lazy(() => import('../feature/setUp/SetUp.tsx').then((module) => ({ default: module.SetUp })))
const HeldCertificate = lazy(() =>
  import('../feature/inquiry/HeldCertificate.tsx').then((module) => ({ default: module.HeldCertificate })),
)
const SignIn = lazy(() => import('../feature/session/SignIn.tsx').then((module) => ({ default: module.SignIn })))
const ReturnedPage = lazy(() => import('../page/ReturnedPage.tsx').then((module) => ({ default: module.ReturnedPage })))
const StillToDoPage = lazy(() => import('../page/StillToDoPage.tsx').then((module) => ({ default: module.StillToDoPage })))

/** Not lazy: what React waits for behind an empty page it shows 300 ms late. Asked for beside the session, because most who come are signed in. */
const SCREENS = {
  queryKey: ['screens'],
  queryFn: () => import('./Screens.tsx').then((module) => module.Screens),
  staleTime: 'static',
  structuralSharing: false,
} as const

export function Entry() {
  const trpc = useTRPC()
  const status = useQuery(trpc.office.status.queryOptions(undefined, { trpc: ALONE }))
  const screens = useQuery(SCREENS)
  const locked = useLocked()
  const signedIn = status.data?.actor != null
  if (locked && screens.data) return <screens.data session={locked} />
  if (!status.data || (signedIn && !screens.data)) {
    return (
      <main className="page">
        <Waiting query={status.data ? screens : status} />
      </main>
    )
  }
  const { name, actor, demo, todo, notice, provider, proofs } = status.data
  if (name !== null && location.pathname === RETURNED)
    return (
      <Suspense fallback={null}>
        <ReturnedPage office={name} />
      </Suspense>
    )
  if (name !== null && location.pathname === '/check')
    return (
      <Suspense fallback={null}>
        <HeldCertificate office={name} />
      </Suspense>
    )
  if (name !== null && actor !== null && screens.data) return <screens.data session={{ ...status.data, actor }} />
  if (name === null)
    return (
      <Suspense fallback={null}>
        <SetUp notice={notice} />
      </Suspense>
    )
  return (
    <Suspense fallback={null}>
      {todo ? (
        <StillToDoPage office={name} todo={todo} password={proofs?.password ?? true} />
      ) : (
        <SignIn office={name} demo={demo} notice={notice} provider={provider} />
      )}
    </Suspense>
  )
}
