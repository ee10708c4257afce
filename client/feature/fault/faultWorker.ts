/** Looks for faults on a thread of its own: a large stack of texts takes a second or two, and nobody waits for it while typing. */
import { policyFaults } from '#shared/core/fault/policyFaults.ts'
import type { Texts } from './useFaults.ts'

addEventListener('message', ({ data }: MessageEvent<Texts>) => postMessage(policyFaults(data.policies, data.lists)))
