/** Who may do what: one table, read by the server to refuse and by the client to hide what would be refused. */
export const ROLES = ['jailStaff', 'supervisor', 'records', 'policyOwner', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export type Actor = { readonly id: string; readonly name: string; readonly role: Role }

const EVERYONE = ROLES
const DESK = ['jailStaff', 'supervisor', 'records'] as const

const PERMITTED = {
  'office.read': EVERYONE,
  'policy.read': EVERYONE,
  'policy.write': ['policyOwner'],
  'policy.sign': ['policyOwner', 'supervisor'],
  'person.read': [...DESK, 'auditor'],
  'person.link': [...DESK],
  'booking.write': ['jailStaff', 'supervisor'],
  'detainer.read': [...DESK, 'policyOwner', 'auditor'],
  'detainer.write': ['jailStaff', 'supervisor'],
  'fact.write': [...DESK],
  'decision.propose': ['jailStaff', 'supervisor'],
  'decision.decide': ['supervisor'],
  'hold.write': ['jailStaff', 'supervisor'],
  'duty.write': [...DESK],
  'release.write': ['jailStaff', 'supervisor'],
  'calendar.write': ['supervisor', 'administrator'],
  'inquiry.read': ['supervisor', 'records', 'auditor'],
  'inquiry.write': ['records', 'supervisor'],
  'inquiry.approve': ['supervisor', 'records'],
  'roster.read': [...DESK, 'auditor'],
  'roster.write': ['jailStaff', 'supervisor'],
  'apiKey.read': ['administrator', 'auditor'],
  'apiKey.write': ['administrator'],
  'agency.write': ['records', 'supervisor', 'administrator'],
  'list.read': ['records', 'supervisor', 'auditor'],
  'list.write': ['records', 'supervisor'],
  'report.read': ['supervisor', 'records', 'policyOwner', 'administrator', 'auditor'],
  'report.export': ['records', 'supervisor'],
  'report.set': ['supervisor', 'administrator'],
  'record.seal': ['records', 'supervisor'],
  'record.hold': ['records', 'supervisor', 'administrator'],
  'record.schedule': ['records', 'administrator'],
  'record.destroy': ['records', 'supervisor', 'administrator'],
  'record.read': ['records', 'supervisor', 'administrator', 'auditor'],
  'look.read': ['supervisor', 'auditor', 'administrator'],
  'ledger.read': EVERYONE,
  'user.read': ['administrator', 'auditor'],
  'user.write': ['administrator'],
  'account.write': EVERYONE,
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMITTED

export const PERMISSIONS = Object.keys(PERMITTED) as Permission[]

export const rolesWith = (permission: Permission): readonly Role[] => PERMITTED[permission]

export const permits = (actor: Pick<Actor, 'role'>, permission: Permission): boolean => rolesWith(permission).includes(actor.role)
