/** Why the desk did not start, in a sentence for whoever started it, where it is the machine that refuses and not the desk. */
import type { Config } from './config.ts'
import { problemOf } from './storeProblem.ts'

export type Where = Pick<Config, 'dataFolder' | 'host' | 'port'>

export function whyNotStarted(error: unknown, { dataFolder, host, port }: Where): string | null {
  const { code = '', path = dataFolder, syscall = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const problem = problemOf(error)?.code
  if (problem === 'store.busy')
    return `Another program holds the database in ${dataFolder}. End it, or wait until it is done, and start the desk again.`
  if (problem === 'store.full' || code === 'ENOSPC')
    return `The disk on which ${dataFolder} lies is full. Make room and start the desk again.`
  if (code === 'EADDRINUSE') return `Something else listens at ${host}:${port} already. End it, or set DESK_PORT to another one.`
  if (code === 'EACCES' && syscall === 'listen')
    return `The desk may not listen at ${host}:${port}. Set DESK_PORT to one above 1023.`
  // node says of a folder that cannot be made on a read-only disk that it is not there.
  const unmade = code === 'ENOENT' && syscall === 'mkdir'
  if (unmade || problem === 'store.unwritable' || ['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'].includes(code))
    return `The desk cannot use ${path}: it is no folder, is not the desk's own, or lies on a disk that takes no writing (${code}).`
  return null
}
