import { defineConfig } from 'vitest/config'
import { LongFirst } from './test/support/longFirst.ts'

/** Where the engines differ most: one writer, triggers, JSON, counts. All of the server's stories on PostgreSQL: `npm run test:postgres`. */
const ON_BOTH = ['act', 'chain', 'list', 'override', 'report', 'sealing']

export default defineConfig({
  test: {
    // A slow machine is no failure: no test asserts a time.
    testTimeout: 120_000,
    // Every test makes its own database, so files share what they import and a worker runs on every core.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['test/**/*.test.ts'], exclude: ['test/postgres/**'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/postgres/*.test.ts', ...ON_BOTH.map((story) => `test/server/${story}.test.ts`)],
          globalSetup: 'test/support/postgresRun.ts',
          setupFiles: 'test/support/postgresOffices.ts',
        },
      },
    ],
  },
})
