/** `npm run build`: the production build of the screens; with --if-stale only when a source is newer than the last build. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const STAMP = 'dist/built'
const SOURCES = ['client', 'shared', 'server/router', 'package-lock.json', 'vite.config.ts']

const newest = (path: string): number => {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const fresh =
  existsSync(STAMP) && existsSync('dist/client/index.html') && statSync(STAMP).mtimeMs > Math.max(...SOURCES.map(newest))
if (!(fresh && process.argv.includes('--if-stale'))) {
  process.stdout.write('Building the screens …\n')
  await build({ logLevel: 'warn' })
  writeFileSync(STAMP, new Date().toISOString())
}
