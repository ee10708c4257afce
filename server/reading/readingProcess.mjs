/** Where the process begins that opens one file from outside: packages first, by Node alone, since the TypeScript loader would work through every line of them. */
import { register } from 'tsx/esm/api'

// The reader of PDFs wants its classes for drawing at once, also where there is nothing to draw with.
await import('@napi-rs/canvas').catch(() => Object.assign(globalThis, { DOMMatrix: class {} }))
await import('pdfjs-dist/legacy/build/pdf.mjs')
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
register()
await import('./readInProcess.ts')
