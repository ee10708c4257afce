/** Counts and gauges for Prometheus: what the office must be woken for, and what its machine does. No label names a person, a user or an address. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeskFigures } from './deskFigures.ts'
import type { Heard } from './heard.ts'

export type Metrics = {
  readonly heard: (heard: Heard) => void
  /** One more act was committed. */
  readonly acted: () => void
  readonly contentType: string
  readonly text: () => Promise<string>
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const GAUGES: Readonly<Record<keyof DeskFigures, string>> = {
  must_be_free_overdue_people: 'People in custody who must be free by now: the first thing to be woken for.',
  alarms_unacknowledged: 'Alarms that stand and that nobody has acknowledged.',
  holds_running: 'Holds that have begun and not ended.',
  ledger_head: 'The number of the last entry of the ledger.',
  database_bytes: 'Size of the database file.',
  wal_bytes: 'Size of its write-ahead log.',
  disk_free_bytes: 'Room on the disk of the data folder.',
  open_streams: 'Screens that listen for changes.',
  backup_age_seconds: 'Since the last backup was made; NaN where none ever was.',
  drill_age_seconds: 'Since a backup was last restored on trial; NaN where none ever was.',
  checkpoint_age_seconds: 'Since a checkpoint last left the machine; NaN where none has since the start.',
  checkpoint_agrees:
    '1 where the ledger agreed at the start with the last checkpoint outside, 0 where it did not; NaN where none is kept.',
  sign_in_failures_15m: 'Failed tries to sign in within the last 15 minutes.',
  accounts_locked: 'Accounts that are locked and not disabled.',
}

/** `read` is asked once for each scrape. */
export function openMetrics(read: () => Promise<DeskFigures>): Metrics {
  const registers = [new Registry()]
  const [register] = registers as [Registry]
  const prefix = 'detainer_desk_'
  collectDefaultMetrics({ register, prefix })
  const calls = new Histogram({
    name: `${prefix}call_seconds`,
    help: 'Calls by procedure and how they ended, in seconds.',
    labelNames: ['procedure', 'outcome'],
    buckets: SECONDS,
    registers,
  })
  const acts = new Counter({ name: `${prefix}acts_total`, help: 'Acts that were committed since the start.', registers })
  const gauges = Object.entries(GAUGES).map(
    ([name, help]) => [name as keyof DeskFigures, new Gauge({ name: prefix + name, help, registers })] as const,
  )
  return {
    heard: ({ procedure, outcome, ms }) => calls.observe({ procedure, outcome }, ms / 1000),
    acted: () => acts.inc(),
    contentType: register.contentType,
    text: async () => {
      const figures = await read()
      for (const [name, gauge] of gauges) gauge.set(figures[name])
      return register.metrics()
    },
  }
}
