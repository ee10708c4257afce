/** Runs the comparison of engines as it is built for the browser: names kept for stack traces, as in development, halve what is measured. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { Comparison } from './evaluate.ts'

export async function compareBundled(): Promise<readonly Comparison[]> {
  // Beside the packages, so that an engine with a binary of its own is found.
  const folder = mkdtempSync(resolve('node_modules/.bench-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['@gorules/zen-engine'] },
      build: {
        ssr: resolve('test/bench/evaluate.ts'),
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'run.mjs' } },
      },
    })
    const printed = execFileSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8', maxBuffer: 64_000_000 })
    return JSON.parse(printed) as Comparison[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
