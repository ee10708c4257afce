/** The office's provider is named whole or not at all, over TLS, with its secret in a file; what is missing or wrong is said at the start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readProviderSettings } from '#server/auth/provider/readSettings.ts'

const folder = mkdtempSync(join(tmpdir(), 'provider-'))
const file = join(folder, 'secret')
const empty = join(folder, 'empty')
writeFileSync(file, 'of the desk\n')
writeFileSync(empty, '\n')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const none = { DESK_OIDC_NAME: 'single sign-on', DESK_OIDC_MAX_AGE: 0 }
const whole = {
  ...none,
  DESK_OIDC_ISSUER: 'https://id.juniper.example',
  DESK_OIDC_CLIENT_ID: 'detainer-desk',
  DESK_OIDC_CLIENT_SECRET_FILE: file,
}

it('is none where none is named', () => {
  expect(readProviderSettings(none)).toBeNull()
})

it('is read with its secret, what shows a second factor, and how old a sign-in may be', () => {
  expect(readProviderSettings({ ...whole, DESK_OIDC_MFA: 'acr=silver, gold', DESK_OIDC_MAX_AGE: 60 })).toEqual({
    issuer: 'https://id.juniper.example',
    clientId: 'detainer-desk',
    clientSecret: 'of the desk',
    name: 'single sign-on',
    claim: null,
    factor: { claim: 'acr', values: ['silver', 'gold'] },
    maxAgeSeconds: 3_600,
  })
})

it.each([
  ['the secret is not named', { DESK_OIDC_CLIENT_SECRET_FILE: undefined }, 'or none of them'],
  ['the file is empty', { DESK_OIDC_CLIENT_SECRET_FILE: empty }, 'is empty'],
  ['the file is not there', { DESK_OIDC_CLIENT_SECRET_FILE: join(folder, 'nowhere') }, 'ENOENT'],
  ['it would travel in the open', { DESK_OIDC_ISSUER: 'http://id.juniper.example' }, 'https://'],
  ['the demand names no value', { DESK_OIDC_MFA: 'amr' }, 'claim=value'],
  ['the demand names an empty value', { DESK_OIDC_MFA: 'amr=' }, 'claim=value'],
])('the desk does not start where %s', (_, over, says) => {
  expect(() => readProviderSettings({ ...whole, ...over })).toThrow(says)
})
