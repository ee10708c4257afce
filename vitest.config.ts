import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A slow machine is no failure: no test asserts a time.
    testTimeout: 120_000,
    // Every test makes its own database, so files share what they import and a worker runs on every core.
    isolate: false,
    maxWorkers: '100%',
  },
})
