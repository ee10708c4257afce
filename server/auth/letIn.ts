/** The moment a session is made: not for an account that is closed; and nobody is let in whose sign-in could not be written down. */
import { accountUsed } from '#db/repository/signIn.ts'
import type { Way } from '#shared/core/signIn/standingOf.ts'
import type { Services } from '../context.ts'
import { atDoor } from './enterAsDesk.ts'
import { mustBeOpen } from './mustBeOpen.ts'

export type Door = {
  readonly path: string
  readonly address: string
  /** The hash of the notice that was acknowledged. */
  readonly notice: string | null
  /** The person is signed in already: a second factor is being set up. */
  readonly inside: boolean
  readonly way: Way
}

/** Throws what `mustBeOpen` throws. */
export async function letIn(services: Services, userId: string, door: Door): Promise<void> {
  const { path, address, notice, inside, way } = door
  const account = await mustBeOpen(services, userId, door)
  // The library makes this session only to end it at once and to ask for the code.
  if (path === '/sign-in/username' && account.secondFactor) return
  // A new session in place of the old ones; the change of the password is written down by itself.
  if (path === '/change-password') return
  const at = services.now()
  await atDoor(services, 'session.started', account, at, async ({ tx, enter }) => {
    await accountUsed(tx, userId, address, at)
    const secondFactor = path.startsWith('/two-factor/') || way === 'providerFactor'
    await enter(
      secondFactor && inside
        ? { act: 'account.secondFactorSet', subjectId: userId, detail: { address } }
        : { act: 'session.started', subjectId: userId, detail: { address, notice, secondFactor, way } },
    )
  })
}
