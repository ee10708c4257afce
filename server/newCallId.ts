/** A word of eight letters by which a call or a failure is found in the log. */
import { randomBytes } from 'node:crypto'

export const newCallId = (): string => randomBytes(4).toString('hex')
