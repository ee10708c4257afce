/** The one-time code that lets the first visitor set the office up: made at each start while there is no office, shown on the terminal only. */
import { randomInt, timingSafeEqual } from 'node:crypto'

/** Without the letters and digits that are taken for one another. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

export type SetUpCode = { readonly text: string; readonly matches: (typed: string) => boolean }

export function newSetUpCode(): SetUpCode {
  const plain = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const expected = Buffer.from(plain)
  return {
    text: plain.replace(/(.{4})(?=.)/g, '$1-'),
    matches: (typed) => {
      const given = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
      return given.length === expected.length && timingSafeEqual(given, expected)
    },
  }
}
