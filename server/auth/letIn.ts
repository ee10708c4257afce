/** The moment a session is made: not for a disabled, locked or long unused account; and nobody is let in whose sign-in could not be written down. */
import { APIError } from 'better-auth/api'
import { accountById, accountUsed, type SignInAccount } from '#db/repository/signIn.ts'
import { signInRule } from '#db/repository/signInRule.ts'
import { activeAdministrators, updateUser } from '#db/repository/user.ts'
import { unused } from '#shared/core/signIn/standingOf.ts'
import { Problem } from '#shared/problem.ts'
import type { Services } from '../context.ts'
import { atDoor, DESK } from './enterAsDesk.ts'

export type Door = {
  readonly path: string
  readonly address: string
  /** The hash of the notice that was acknowledged. */
  readonly notice: string | null
  /** The person is signed in already: a second factor is being set up. */
  readonly inside: boolean
}

/** Throws an APIError with the code DISABLED, LOCKED or UNUSED. */
export async function letIn(services: Services, userId: string, { path, address, notice, inside }: Door): Promise<void> {
  const at = services.now()
  const account = await accountById(services.databases.read, userId)
  if (!account || account.disabledAt !== null) throw closed('DISABLED', 'This account is disabled.')
  if (account.lockedAt !== null) throw closed('LOCKED', 'This account is locked.')
  const long = unused(account.usedAt, await signInRule(services.databases.read), at)
  if (long && (await disableUnused(services, account, at)))
    throw closed('UNUSED', 'This account was not used for long and is disabled.')
  // The library makes this session only to end it at once and to ask for the code.
  if (path === '/sign-in/username' && account.secondFactor) return
  // A new session in place of the old ones; the change of the password is written down by itself.
  if (path === '/change-password') return
  await atDoor(services, 'session.started', account, at, async ({ tx, enter }) => {
    await accountUsed(tx, userId, address, at)
    const secondFactor = path !== '/sign-in/username'
    await enter(
      secondFactor && inside
        ? { act: 'account.secondFactorSet', subjectId: userId, detail: { address } }
        : { act: 'session.started', subjectId: userId, detail: { address, notice, secondFactor } },
    )
  })
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

const closed = (code: string, message: string) => new APIError('FORBIDDEN', { code, message })
