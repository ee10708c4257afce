/** Every fault, in the order of the requirement. */
import { diskFull } from './diskFull.ts'
import type { Fault } from './fault.ts'
import { flippedBits } from './flippedBits.ts'
import { killed } from './killed.ts'
import { readOnlyDisk } from './readOnlyDisk.ts'
import { syncedBeforeAnswer } from './syncedBeforeAnswer.ts'
import { tornLog } from './tornLog.ts'

export const FAULTS: readonly Fault[] = [killed, tornLog, flippedBits, syncedBeforeAnswer, diskFull, readOnlyDisk]
