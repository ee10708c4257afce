/** `npm run test:postgres`: every story of the server, told on PostgreSQL. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: '100%',
    include: ['test/postgres/*.test.ts', 'test/server/*.test.ts'],
    globalSetup: 'test/support/postgresRun.ts',
    setupFiles: 'test/support/postgresOffices.ts',
  },
})
