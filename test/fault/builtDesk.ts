/** The desk's program as one file, which starts in a fraction of the time that its sources take: for what starts it hundreds of times. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

/** Threads that the desk starts by their files are not in it; killing and tracing it need none. */
export async function withBuilt<T>(source: string, doing: (program: string) => Promise<T>): Promise<T> {
  // Beside the packages, so that it finds them.
  const folder = mkdtempSync(resolve('node_modules/.fault-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: resolve(source),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'desk.mjs' } },
      },
    })
    return await doing(join(folder, 'desk.mjs'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
