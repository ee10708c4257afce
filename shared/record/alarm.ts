/** Alarms: how early the office is warned, and who has seen which; to have seen one is recorded by name and ends nothing (R16, R24). */
import { z } from 'zod'
import { line, optionalLine } from './instant.ts'

export type AlarmKind = 'release_now' | 'late_arrival' | 'hold_to_start' | 'due'

const HOURS = 'Give each as hours between 0.25 and 72, for example 6, 1.'
const MINUTES = 'Give whole minutes between 1 and 240, for example 10.'

export const AlarmSettings = z.object({
  /** So many hours before a person must be free, the longest first. */
  warnBefore: z
    .array(z.number(HOURS).min(0.25, HOURS).max(72, HOURS))
    .min(1, 'Give at least one time before the end, for example 1 hour.')
    .max(4, 'Give at most four times: more alarms are heard less.')
    .refine((all) => all.every((one, place) => place === 0 || one < (all[place - 1] ?? 0)), {
      message: 'Write the longest time first, and each once: for example 6, 1.',
    }),
  /** After so many minutes without an acknowledgement the supervisors are told. */
  escalateMinutes: z.number(MINUTES).int(MINUTES).min(1, MINUTES).max(240, MINUTES),
})
export type AlarmSettings = z.infer<typeof AlarmSettings>

export const USUAL_ALARMS: AlarmSettings = { warnBefore: [6, 1], escalateMinutes: 10 }

export const AlarmSettingsInput = AlarmSettings.extend({ note: line('The reason', 300) })
export type AlarmSettingsInput = z.infer<typeof AlarmSettingsInput>

export type AlarmSetting = AlarmSettingsInput & {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
}

export const AcknowledgeInput = z.object({
  bookingId: z.string(),
  key: z.string().max(200),
  /** What was done about it. */
  note: optionalLine(500),
})
export type AcknowledgeInput = z.infer<typeof AcknowledgeInput>

export type AlarmAck = AcknowledgeInput & {
  readonly id: string
  readonly kind: AlarmKind
  readonly detainerId: string
  readonly at: string
  readonly by: string
  readonly byName: string
}
