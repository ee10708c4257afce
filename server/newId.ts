/** Ids that sort in the order in which they were made: the time, a counter, and chance against collisions between processes. */
import { randomBytes } from 'node:crypto'

let counter = 0

export function newId(): string {
  counter = (counter + 1) % 36 ** 4
  const time = Date.now().toString(36).padStart(9, '0')
  return `${time}${counter.toString(36).padStart(4, '0')}${randomBytes(5).toString('hex')}`
}

/** 128 random bits. */
export const newSalt = (): string => randomBytes(16).toString('base64')
