/** Every fault, in the order of the requirement. */
import type { Fault } from './fault.ts'
import { flippedBits } from './flippedBits.ts'
import { killed } from './killed.ts'
import { tornLog } from './tornLog.ts'

export const FAULTS: readonly Fault[] = [killed, tornLog, flippedBits]
