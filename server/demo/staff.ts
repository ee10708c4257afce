/** The people who sign in at the demonstration: every role once, and a second officer and supervisor, so that a colleague can answer. */
import type { Role } from '#shared/core/permit.ts'

export const PASSWORD = 'juniper-demo'

export const STAFF = {
  admin: { name: 'ABERNATHY, P.', role: 'administrator' },
  officer: { name: 'REYES, A.', role: 'jailStaff' },
  officer2: { name: 'HALVORSEN, T.', role: 'jailStaff' },
  supervisor: { name: 'STONE, M.', role: 'supervisor' },
  supervisor2: { name: 'MBEKI, D.', role: 'supervisor' },
  records: { name: 'FITZGERALD, L.', role: 'records' },
  policy: { name: 'NAKAMURA, J.', role: 'policyOwner' },
  auditor: { name: 'OYELARAN, S.', role: 'auditor' },
} as const satisfies Record<string, { readonly name: string; readonly role: Role }>

export type Username = keyof typeof STAFF
export const USERNAMES = Object.keys(STAFF) as Username[]
