/** Who is signed in, at which office, in which zone: known to every screen. */
import { createContext, useContext } from 'react'
import { type Actor, type Permission, permits } from '#shared/core/permit.ts'
import type { Answer } from './trpc.ts'

export type Session = Answer['office']['status'] & { readonly actor: Actor }

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('This part is shown only to who is signed in.')
  return session
}

export const useZone = (): string => useSession().timeZone

/** Whether the person may do it: what would be refused is not offered. */
export const usePermits = (permission: Permission): boolean => permits(useSession().actor, permission)
