/** A real browser for the journeys: the system's Chromium or Chrome, or one line that says how to get one. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const located = (name: string): string | null => {
  if (name.includes('/') || name.includes('\\')) return existsSync(name) ? name : null
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null
  } catch {
    return null
  }
}

const find = (): string | null => process.env.CHROMIUM ?? PLACES.map(located).find((path) => path !== null) ?? null

/** Throws with the one line where there is no browser and none can be installed here. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = find() ?? installed()
  if (!executablePath) {
    throw new Error(
      'The browser tests need Chromium or Chrome: install one (Debian: apt-get install chromium), or set CHROMIUM to its path.',
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** As root on Debian a missing browser is simply installed. */
function installed(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !located('apt-get')) return null
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return find()
}
