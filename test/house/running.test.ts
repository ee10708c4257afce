/** The page about running the desk and the files of deploy/ name the settings, commands, figures and reasons that there are, and leave none out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runDesk } from '#server/command/runDesk.ts'

const read = (file: string): string => readFileSync(file, 'utf8')
const deployed = readdirSync('deploy', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const page = read('docs/running.md')
const all = [page, ...deployed.map(read)].join('\n')
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, word = '']) => word))].toSorted()

const settings = found(read('server/config.ts'), /^ {2}(DESK_[A-Z_]+|DATABASE_URL):/gm)
const figures = [
  ...found(read('server/running/metrics.ts'), /^ {2}([a-z_\d]+):(?: '|$)/gm),
  'call_seconds',
  'acts_total',
  'nodejs_eventloop_lag_seconds',
]

async function commands(): Promise<string[]> {
  let said = ''
  const nothing = { err: () => {}, watched: false, config: { dataFolder: '' } }
  await runDesk([], { ...nothing, out: (text) => void (said += text) })
  return said
    .trim()
    .split('\n')
    .map((line) => line.split('  ')[0] ?? '')
}

describe('docs/running.md and deploy/', () => {
  it('name every setting, and none that is not read', () => {
    expect(settings.length).toBeGreaterThan(10)
    expect(found(page, /(DESK_[A-Z_]*[A-Z]|DATABASE_URL)/g)).toEqual(settings)
    expect(found(all, /(DESK_[A-Z_]*[A-Z]|DATABASE_URL)/g)).toEqual(settings)
    expect(found(read('README.md'), /(DESK_[A-Z_]*[A-Z]|DATABASE_URL)/g)).toEqual(settings)
  })

  it('name only commands that there are', async () => {
    const known = await commands()
    const named = found(all, /(?:npm run -s desk -- |server\/desk\.ts |`desk )([a-z][a-z ]*[a-z])/g)
    expect(named.length).toBeGreaterThan(6)
    expect(named.filter((words) => !known.some((name) => words === name || words.startsWith(`${name} `)))).toEqual([])
  })

  it('name every figure, and none that is not counted', () => {
    const named = found(all, /detainer_desk_([a-z_\d]+)/g).map((name) => name.replace('call_seconds_count', 'call_seconds'))
    expect([...new Set(named)].toSorted()).toEqual(figures.toSorted())
  })

  it('name every reason for not being ready', () => {
    const reasons = found(/const REASONS = \[(.+)\]/.exec(read('server/running/ready.ts'))?.[1] ?? '', /'(\w+)'/g)
    expect(found(page, /^\| `(\w+)` \| .+ \| .+ \|$/gm).filter((word) => !word.startsWith('DESK'))).toEqual(reasons)
  })

  it('start what the project has, and link to pages that there are', () => {
    for (const file of found(all, /(server\/\w+\.ts)/g)) expect(read(file)).not.toBe('')
    for (const file of found(page, /\]\((?:\.\.\/)?(deploy\/[\w./-]+)\)/g)) expect(deployed).toContain(file)
    for (const file of found(page, /\]\(([\w./-]+\.md)/g)) expect(read(join('docs', file))).not.toBe('')
    expect(read('README.md')).toContain('docs/running.md')
  })
})
