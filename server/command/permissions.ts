/** `permissions`: the table of who may do what, made from the procedures, as docs/permissions.md keeps it. */
import { permissionTable } from '../permissionTable.ts'
import { appRouter } from '../router.ts'
import { type Command, DONE } from './command.ts'

export const permissions: Command = {
  name: 'permissions',
  usage: 'permissions',
  does: 'prints who may do what: every procedure by every role, in Markdown',
  run: (_args, terminal) => {
    terminal.out(`${permissionTable(appRouter._def.procedures as never)}\n`)
    return Promise.resolve(DONE)
  },
}
