/** What the desk does by itself while it runs, each until the signal ends it. */
import type { Services } from '../context.ts'
import { type Checkpoints, type CheckpointSettings, watchCheckpoints } from '../ledger/checkpoints.ts'
import { watchPairs } from '../pairPersons.ts'
import { watchPolicy } from '../takeEffect.ts'
import { watchAccounts } from '../watchAccounts.ts'
import type { Log } from './log.ts'

/** Resolves when all of it has ended. */
export async function watchAll(
  services: Services,
  checkpoints: Checkpoints,
  leaving: CheckpointSettings,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  const failed = (what: string) => (error: unknown) => log.failed(what, error)
  await Promise.all([
    watchPolicy(services, signal, failed('a policy did not come into force')),
    watchPairs(services, signal, failed('persons were not compared')),
    watchAccounts(services, signal, failed('unused accounts were not looked at')),
    watchCheckpoints(checkpoints, leaving, services.now, signal, failed('a checkpoint did not leave the machine')),
  ])
}
