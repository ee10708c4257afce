import { listUsers } from '#db/repository/user.ts'
import {
  ChangeRoleInput,
  CreateUserInput,
  changeRole,
  createUser,
  disableUser,
  enableUser,
  ResetPasswordInput,
  resetPassword,
  UserInput,
} from '../action/manageUser.ts'
import { acts, reads, router } from '../trpc.ts'

export const userRouter = router({
  list: reads('user.read').query(({ ctx }) => listUsers(ctx.db)),
  create: acts('user.write', CreateUserInput, createUser),
  changeRole: acts('user.write', ChangeRoleInput, changeRole),
  disable: acts('user.write', UserInput, disableUser),
  enable: acts('user.write', UserInput, enableUser),
  resetPassword: acts('user.write', ResetPasswordInput, resetPassword),
})
