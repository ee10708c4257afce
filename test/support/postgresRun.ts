/** Around the tests that run on PostgreSQL: the server starts before the first of them and is gone after the last. */
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { at, stop } = await startPostgres()
  project.provide('postgres', at)
  return stop
}
