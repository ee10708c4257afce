/** Text recognition without a network: the packages are optional, the language data comes from one of them, nothing is kept beside it. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Line } from '#shared/core/paper/readLines.ts'

export type Recognition = { readonly lines: (png: Uint8Array) => Promise<Omit<Line, 'page'>[]> }

/** Null where the packages are not installed. */
export async function openRecognition(): Promise<Recognition | null> {
  const packages = await loadPackages()
  if (!packages) return null
  const { createWorker, data } = packages
  const worker = await createWorker('eng', 1, {
    langPath: join(dirname(data), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  })
  return {
    lines: async (png) => {
      // A page on the glass is never quite straight.
      const { data: read } = await worker.recognize(Buffer.from(png), { rotateAuto: true }, { text: false, blocks: true })
      return (read.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
        .map(({ text, confidence }) => ({ text: text.trim(), confidence }))
    },
  }
}

async function loadPackages() {
  try {
    const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json')
    const { createWorker } = await import('tesseract.js')
    return { createWorker, data }
  } catch {
    return null
  }
}
