/** Who may do what, made from the procedures themselves: every procedure by every role, what one's own doing changes, and where a password is typed again. */
import { ROLES, type Permission, rolesWith } from '#shared/core/permit.ts'
import type { Meta } from './trpc.ts'

type Procedures = Readonly<Record<string, { readonly _def: { readonly type: string; readonly meta?: Meta } }>>

const ROLE_WORD = {
  jailStaff: 'jail staff',
  supervisor: 'supervisor',
  records: 'records',
  policyOwner: 'policy owner',
  administrator: 'administrator',
  auditor: 'auditor',
} as const

/** A table in Markdown, the procedures in the order of their names. */
export function permissionTable(procedures: Procedures): string {
  const head = ['procedure', 'permission', ...ROLES.map((role) => ROLE_WORD[role]), 'own or other', 'proof again']
  const rows = Object.keys(procedures)
    .toSorted()
    .map((path) => rowOf(path, procedures[path]?._def.meta))
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function rowOf(path: string, meta: Meta | undefined): readonly string[] {
  if (!meta || meta.permission === 'anyone') return [path, 'none: before the sign-in', ...ROLES.map(() => '✓'), '', '']
  const allowed = rolesWith(meta.permission as Permission)
  const own = meta.own ? (meta.own.who === 'never' ? `not ${meta.own.of}` : `only ${meta.own.of}`) : ''
  return [path, meta.permission, ...ROLES.map((role) => (allowed.includes(role) ? '✓' : '')), own, meta.stepUp ? 'yes' : '']
}
