/** `let in USERNAME`: for the last administrator who cannot get in any more, also where the provider is down: enables and frees the account, takes off its second factor, and gives it a first password where it has none; only who can read the data folder can do this. */
import { randomBytes, randomUUID } from 'node:crypto'
import { accountNamed, dropSecondFactor, setAccount } from '#db/repository/signIn.ts'
import { passwordOf, updatePassword, updateUser } from '#db/repository/user.ts'
import { act } from '../act.ts'
import { hashPassword } from '../auth/password.ts'
import { DESK } from '../auth/enterAsDesk.ts'
import { type Command, DONE, refuse } from './command.ts'
import { readDesk } from './openDesk.ts'

const usage = 'let in USERNAME'

export const letIn: Command = {
  name: 'let in',
  usage,
  does: 'enables and frees an account and takes off its second factor, when no administrator can',
  run: (args, terminal) => {
    const [username = ''] = args
    if (username === '') return Promise.resolve(refuse(terminal, `Name the user. Usage: desk ${usage}`))
    return readDesk(terminal, undefined, async ({ services }) => {
      const found = await accountNamed(services.databases.read, username.toLowerCase())
      if (!found) return refuse(terminal, `Nobody has the user name ${username}.`)
      const at = services.now()
      const has = (await passwordOf(services.databases.read, found.id))?.password
      const password = has ? null : randomBytes(15).toString('base64url')
      const call = { key: randomUUID(), procedure: 'desk let in', input: { username }, actor: DESK, at }
      await act(services, call, async ({ tx, enter }) => {
        await updateUser(tx, found.id, { disabledAt: null })
        await setAccount(tx, found.id, { lockedAt: null, strangersLockedAt: null, freedAt: at, usedAt: at })
        await dropSecondFactor(tx, found.id)
        if (password) {
          await updatePassword(tx, found.id, await hashPassword(password), at)
          await setAccount(tx, found.id, { mustChange: 1, passwordSetAt: at })
        }
        await enter({
          act: 'user.enabled',
          subjectId: found.id,
          detail: { why: 'let in at the machine itself', ...(password ? { password: true } : {}) },
        })
      })
      const how = password ? `the first password ${password} (it works once)` : 'the password as it was'
      terminal.out(`${found.name} may sign in with ${how}, and sets up a new second factor.\n`)
      return DONE
    })
  },
}
