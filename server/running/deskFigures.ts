/** The figures that are read when Prometheus asks: each from an index, or from what the screens keep anyway. */
import type { Databases } from '#db/open.ts'
import { storeSize } from '#db/storeSize.ts'
import { runningHolds } from '#db/repository/hold.ts'
import { readHead } from '#db/repository/ledger.ts'
import { lastOfActs } from '#db/repository/lastOfActs.ts'
import { failuresSince, lockedAccounts } from '#db/repository/signIn.ts'
import { alarms, stands } from '#shared/core/alarms.ts'
import { alarmList } from '../action/alarmList.ts'
import { lately } from '../auth/failedTry.ts'
import type { Checkpoints } from '../ledger/checkpoints.ts'

export type DeskFigures = Readonly<
  Record<
    | 'must_be_free_overdue_people'
    | 'alarms_unacknowledged'
    | 'holds_running'
    | 'ledger_head'
    | 'database_bytes'
    | 'wal_bytes'
    | 'disk_free_bytes'
    | 'open_streams'
    | 'backup_age_seconds'
    | 'drill_age_seconds'
    | 'checkpoint_age_seconds'
    | 'checkpoint_agrees'
    | 'sign_in_failures_15m'
    | 'accounts_locked',
    number
  >
>

type Desk = {
  readonly databases: Databases
  readonly checkpoints: Checkpoints
  readonly streams: () => number
  readonly now: () => string
}

export function readFigures({ databases, checkpoints, streams, now }: Desk): () => Promise<DeskFigures> {
  const { read: db } = databases
  const last = lastOfActs(['backup.made', 'backup.drilled'])
  return async () => {
    const at = now()
    const age = (since: string | null | undefined): number =>
      since ? Math.max(0, Date.parse(at) - Date.parse(since)) / 1000 : Number.NaN
    const standing = alarms(await alarmList(db, at), at).filter(stands)
    const mustGo = standing.filter(({ kind }) => kind === 'release_now').map(({ person }) => person.bookingId)
    const size = await storeSize(databases)
    const made = await last(db)
    const { state } = checkpoints.atStart
    return {
      must_be_free_overdue_people: new Set(mustGo).size,
      alarms_unacknowledged: standing.filter(({ acknowledged }) => acknowledged === null).length,
      holds_running: await runningHolds(db),
      ledger_head: (await readHead(db)).seq,
      database_bytes: size.database,
      wal_bytes: size.log,
      disk_free_bytes: size.free,
      open_streams: streams(),
      backup_age_seconds: age(made.get('backup.made')),
      drill_age_seconds: age(made.get('backup.drilled')),
      checkpoint_age_seconds: age(checkpoints.lastLeft()),
      checkpoint_agrees: state === 'none' ? Number.NaN : Number(state === 'agrees'),
      sign_in_failures_15m: (await failuresSince(db, lately(at))).length,
      accounts_locked: await lockedAccounts(db),
    }
  }
}
