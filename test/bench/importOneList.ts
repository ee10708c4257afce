/** One list taken in, in a process of its own, and the longest time for which anything else had to wait meanwhile. */
import { desk } from '#test/support/export.ts'

const EVERY_MS = 2
const [file = '', data = ''] = process.argv.slice(2)
let last = performance.now()
let longest = 0
const watching = setInterval(() => {
  longest = Math.max(longest, performance.now() - last - EVERY_MS)
  last = performance.now()
}, EVERY_MS)
const { code, out, err } = await desk(data, 'import', 'list', file, '--publisher', 'Bench', '--edition', 'one', '--json')
clearInterval(watching)
if (code !== 0) throw new Error(err)
const { rows, seconds } = JSON.parse(out) as { rows: number; seconds: number }
process.stdout.write(JSON.stringify({ rows, seconds, longestPauseMs: Math.round(longest) }))
