/** The core reasons about values that it is handed: it never looks at a clock, rolls dice, waits, or speaks. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrations } from '#db/migration/index.ts'

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bcrypto\b|\bprocess\b|\bconsole\b|\bfetch\b|\basync\b|\bawait\b|\bPromise\b|\bsetTimeout\b|\bsetInterval\b|\bperformance\b/

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

describe('the house', () => {
  it.each(readdirSync('shared/core', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')))(
    'keeps shared/core/%s pure',
    (file) => {
      expect(code(readFileSync(`shared/core/${file}`, 'utf8'))).not.toMatch(IMPURE)
    },
  )

  it.each([
    'const now = Date.now()',
    'const now = new Date()',
    'const luck = Math.random()',
    'const id = crypto.randomUUID()',
    "const path = process.env['HOME']",
    "console.log('x')",
    "const page = fetch('/')",
    'const later = async () => {}',
    'const later = new Promise(() => {})',
    'setTimeout(() => {}, 1)',
  ])('would catch %s', (planted) => {
    expect(code(planted)).toMatch(IMPURE)
  })

  it('lists every migration under its own file name, in order', () => {
    const files = readdirSync('db/migration')
      .filter((file) => /^\d{4}-/.test(file))
      .map((file) => file.replace('.ts', ''))
    expect(Object.keys(migrations)).toEqual(files)
  })
})
