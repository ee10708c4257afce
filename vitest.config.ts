import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A slow machine is no failure: no test asserts a time.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
