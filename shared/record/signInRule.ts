/** How people sign in: by default the profile of the CJIS Security Policy 6.0; what the office sets otherwise is on record with its reason. */
import { z } from 'zod'
import { line } from './instant.ts'

const days = (least: number, most: number) =>
  z.number().int().min(least, `At least ${least} days.`).max(most, `At most ${most} days.`)

export const SignInRuleInput = z.object({
  /** Optional only where nothing of the FBI's systems is kept (IA-2(1)(2)). */
  secondFactor: z.enum(['required', 'optional']),
  /** After so many minutes without a key or a touch the screen is covered (AC-11: at most 30). */
  idleMinutes: z.number().int().min(1, 'At least one minute.').max(30, 'At most 30 minutes (CJIS AC-11).'),
  /** After so many days a password is to be changed; null: never by the calendar, as NIST 800-63B has it (CJIS IA-5(f): yearly). */
  passwordDays: days(30, 365).nullable(),
  /** An account that nobody used for so long is disabled (AC-2(3): 90). */
  unusedDays: days(7, 90),
  /** What whoever signs in has to acknowledge before (AC-8). */
  notice: z.string().trim().min(1, 'Write the notice.').max(4000, 'Use at most 4,000 characters.'),
  note: line('Why it is set so', 300),
})
export type SignInRuleInput = z.infer<typeof SignInRuleInput>

export type SignInRule = Omit<SignInRuleInput, 'note'>

export const CJIS_PROFILE: SignInRule = {
  secondFactor: 'required',
  idleMinutes: 15,
  passwordDays: 365,
  unusedDays: 90,
  notice:
    'This system belongs to a law enforcement agency and may hold criminal justice information. Use it only for your duties. ' +
    'What you do here is recorded, watched and audited. Use without authority is forbidden and may be punished under criminal and civil law. ' +
    'By going on you agree to this.',
}
