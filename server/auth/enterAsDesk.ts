/** What happens at the door stands in the ledger like every act: in the name of the account it concerns, or of the desk where nobody is known. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#shared/core/permit.ts'
import { act } from '../act.ts'
import type { Acting, Services } from '../context.ts'

/** The desk itself, where it acts by itself. */
export const DESK: Actor = { id: 'desk', name: 'Detainer Desk', role: 'administrator' }

/** Throws what the action throws; then nothing was written, and whoever waits at the door is not let in. */
export const atDoor = <T>(
  services: Services,
  procedure: string,
  actor: Actor,
  at: string,
  action: (acting: Acting) => Promise<T>,
): Promise<T> => act(services, { key: randomUUID(), procedure, input: null, actor, at }, action)
