import { defineConfig } from 'vitest/config'

/** What differs between the engines: every act and read as signed-in people call them. `npm run test:postgres` runs all of them there. */
const ON_POSTGRES = process.env['DESK_TEST_ON_POSTGRES'] === 'all' ? ['test/server/*.test.ts'] : []

export default defineConfig({
  test: {
    // A slow machine is no failure: no test asserts a time.
    testTimeout: 120_000,
    // Every test makes its own database, so files share what they import and a worker runs on every core.
    isolate: false,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['test/**/*.test.ts'], exclude: ['test/postgres/**'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['test/postgres/*.test.ts', ...ON_POSTGRES],
          globalSetup: 'test/support/postgresRun.ts',
          setupFiles: 'test/support/postgresOffices.ts',
        },
      },
    ],
  },
})
