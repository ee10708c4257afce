/** Every fault, in the order of the requirement. */
import { auditFails } from './auditFails.ts'
import { chainAttack } from './chainAttack.ts'
import { clockJump } from './clockJump.ts'
import { concurrentEdits } from './concurrentEdits.ts'
import { diskFull } from './diskFull.ts'
import type { Fault } from './fault.ts'
import { flippedBits } from './flippedBits.ts'
import { fuzz } from './fuzz.ts'
import { goldenCases } from './goldenCases.ts'
import { killed } from './killed.ts'
import { policySpace } from './policySpace.ts'
import { readOnlyDisk } from './readOnlyDisk.ts'
import { redaction } from './redaction.ts'
import { replay } from './replay.ts'
import { restoreDrill } from './restoreDrill.ts'
import { revoke } from './revoke.ts'
import { sameSubmit } from './sameSubmit.ts'
import { soak } from './soak.ts'
import { streamGaps } from './streamGaps.ts'
import { syncedBeforeAnswer } from './syncedBeforeAnswer.ts'
import { tornLog } from './tornLog.ts'
import { upgrade } from './upgrade.ts'

export const FAULTS: readonly Fault[] = [
  killed,
  tornLog,
  flippedBits,
  syncedBeforeAnswer,
  diskFull,
  readOnlyDisk,
  clockJump,
  fuzz,
  sameSubmit,
  concurrentEdits,
  streamGaps,
  policySpace,
  replay,
  goldenCases,
  chainAttack,
  auditFails,
  restoreDrill,
  upgrade,
  revoke,
  redaction,
  soak,
]
