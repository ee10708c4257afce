/** A ledger that does not agree with its last checkpoint outside says so in itself, once for each checkpoint, so that the gap can never be grown over in silence. */
import { readAnswer } from '#db/repository/answer.ts'
import { act } from '../act.ts'
import { DESK } from '../auth/enterAsDesk.ts'
import type { Services } from '../context.ts'

export async function enterBroken(services: Services): Promise<void> {
  const compared = services.checkpoints?.atStart
  if (!compared || (compared.state !== 'shortened' && compared.state !== 'rewritten')) return
  const { size, head } = compared.checkpoint
  const key = `ledger ${compared.state} against ${size} ${head}`
  if (await readAnswer(services.databases.read, key)) return
  const call = { key, procedure: 'ledger.compare', input: { size, head }, actor: DESK, at: services.now() }
  const { checkpoint, ...found } = compared
  await act(services, call, ({ enter }) =>
    enter({ act: 'ledger.broken', subjectId: 'ledger', detail: { ...found, size: checkpoint.size, head } }),
  )
}
