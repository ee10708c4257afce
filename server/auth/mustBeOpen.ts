/** Whether an account may be signed in to: not when it is disabled, locked, or was not used for long; whoever is kept out is on record (CJIS AC-2(3), AC-7, AU-2). */
import { APIError } from 'better-auth/api'
import { TWO_FACTOR_ERROR_CODES, USERNAME_ERROR_CODES } from 'better-auth/plugins'
import { accountById, isKnownAddress, type SignInAccount } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { activeAdministrators, updateUser } from '#db/repository/user.ts'
import { unused } from '#shared/core/signIn/standingOf.ts'
import { Problem } from '#shared/problem.ts'
import type { Services } from '../context.ts'
import { closed, knownSince } from './closed.ts'
import { atDoor, DESK } from './enterAsDesk.ts'

/**
 * A locked account answers to the right password and code as to wrong ones, so that nobody learns by it that they are right. Throws an
 * APIError with the code DISABLED, LOCKED or UNUSED, or the one of a wrong password or code; the first three are on record.
 */
export async function mustBeOpen(
  services: Services,
  userId: string,
  { path, address }: { readonly path: string; readonly address: string },
): Promise<SignInAccount> {
  const at = services.now()
  const { read } = services.databases
  const account = await accountById(read, userId)
  if (!account || account.disabledAt !== null) throw await closed(services, userId, address, 'DISABLED')
  const stranger = account.strangersLockedAt !== null && !(await isKnownAddress(read, userId, address, knownSince(at)))
  if (account.lockedAt !== null || stranger) throw AS_WRONG[path] ?? (await closed(services, userId, address, 'LOCKED'))
  const long = unused(account.usedAt, await signInRule(read), at)
  if (long && (await disableUnused(services, account, at))) throw await closed(services, userId, address, 'UNUSED')
  return account
}

const wrongCode = APIError.from('UNAUTHORIZED', TWO_FACTOR_ERROR_CODES.INVALID_CODE)
const AS_WRONG: Readonly<Record<string, APIError>> = {
  '/sign-in/username': APIError.from('UNAUTHORIZED', USERNAME_ERROR_CODES.INVALID_USERNAME_OR_PASSWORD),
  '/two-factor/verify-totp': wrongCode,
  '/two-factor/verify-backup-code': APIError.from('UNAUTHORIZED', TWO_FACTOR_ERROR_CODES.INVALID_BACKUP_CODE),
}

/** False: it is the last administrator's, without whom nobody could enable anybody. */
export async function disableUnused(services: Services, { id, usedAt, role }: SignInAccount, at: string): Promise<boolean> {
  try {
    await atDoor(services, 'user.disableUnused', DESK, at, async ({ tx, enter }) => {
      if (role === 'administrator' && (await activeAdministrators(tx)) <= 1) throw new Problem('user.lastAdministrator')
      await updateUser(tx, id, { disabledAt: at })
      await enter({ act: 'user.disabled', subjectId: id, detail: { why: 'unused', usedAt } })
    })
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}
