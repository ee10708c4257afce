/** The one page that carries all screens, with a word of its own in every answer by which it may bring styles along: nothing else may, and no script that is not a file of ours (CSP, ASVS 3.4.3). */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'

/** As the build leaves it where the word goes. */
const PLACE = /__NONCE__/g

const nonceOf = (res: Response): string => String(res.locals['nonce'])

export function withNonce(_req: Request, res: Response, next: NextFunction): void {
  res.locals['nonce'] = randomBytes(16).toString('base64')
  next()
}

export const headers = (secure: boolean) =>
  helmet({
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        // A paper is shown from the memory of the page: a picture as a picture, a PDF in the browser's own viewer.
        'img-src': ["'self'", 'data:', 'blob:'],
        'frame-src': ['blob:'],
        'upgrade-insecure-requests': secure ? [] : null,
      },
    },
  })

export function sendScreens(folder: string) {
  const file = join(folder, 'index.html')
  let page: string | null = null
  return (_req: Request, res: Response): void => {
    page ??= existsSync(file) ? readFileSync(file, 'utf8') : null
    if (page === null) res.status(503).type('text').send('The screens are not built. Run: npm run build\n')
    else
      res
        .set('cache-control', 'no-store')
        .type('html')
        .send(page.replaceAll(PLACE, nonceOf(res)))
  }
}
