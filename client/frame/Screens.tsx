/** Everything behind the sign-in, loaded once somebody is in. */
import { RouterProvider } from '@tanstack/react-router'
import { router } from '../router.tsx'
import { IdleLock } from './IdleLock.tsx'
import { type Session, SessionContext } from '../session.ts'

export const Screens = ({ session }: { session: Session }) => (
  <SessionContext.Provider value={session}>
    <RouterProvider router={router} />
    <IdleLock />
  </SessionContext.Provider>
)
