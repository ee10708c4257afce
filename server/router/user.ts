import { signInRule } from '#db/repository/signInRule.ts'
import { listUsers } from '#db/repository/user.ts'
import { SignInRuleInput } from '#shared/record/signInRule.ts'
import {
  ChangeRoleInput,
  CreateUserInput,
  changeRole,
  createUser,
  disableUser,
  dropFactor,
  enableUser,
  freeUser,
  LinkInput,
  linkUser,
  ResetPasswordInput,
  resetPassword,
  unlinkUser,
  UserInput,
} from '../action/manageUser.ts'
import { setSignInRule } from '../action/setSignInRule.ts'
import { acts, reads, router } from '../trpc.ts'

const STEPPED = { stepUp: true } as const

export const userRouter = router({
  list: reads('user.read').query(({ ctx }) => listUsers(ctx.db)),
  create: acts('user.write', CreateUserInput, createUser, STEPPED),
  changeRole: acts('user.write', ChangeRoleInput, changeRole, STEPPED),
  /** Without a second proof: whoever has to be stopped is stopped at once (AC-2(13)). */
  disable: acts('user.write', UserInput, disableUser),
  enable: acts('user.write', UserInput, enableUser, STEPPED),
  free: acts('user.write', UserInput, freeUser, STEPPED),
  resetPassword: acts('user.write', ResetPasswordInput, resetPassword, STEPPED),
  /** Whom the office's identity provider knows by which name. */
  link: acts('user.write', LinkInput, linkUser, STEPPED),
  unlink: acts('user.write', UserInput, unlinkUser, STEPPED),
  dropFactor: acts('user.write', UserInput, dropFactor, STEPPED),

  signInRule: reads('user.read').query(({ ctx }) => signInRule(ctx.db)),
  setSignInRule: acts('user.write', SignInRuleInput, setSignInRule, STEPPED),
})
