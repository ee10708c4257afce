/** The office: whose log this is, identified by state and ORI or FIPS code, never by its name alone; times are shown in its zone. */
import { z } from 'zod'
import type { HolidayRule } from './calendar.ts'
import { line } from './instant.ts'

export const STATES = (
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT ' +
  'VT VA WA WV WI WY AS GU MP PR VI'
).split(' ')

const zones = new Set(Intl.supportedValuesOf('timeZone'))

export const NewUser = z.object({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,40}$/, 'Use 3 to 40 letters, digits, dots, dashes or underscores.'),
  name: line('The name as it should stand in the log', 80),
  password: z
    .string()
    .min(12, 'Use at least 12 characters; several words are easiest to remember.')
    .max(128, 'Use at most 128 characters.'),
})
export type NewUser = z.infer<typeof NewUser>

/** Who a person is at the office's identity provider: a user name there, or an address. */
export const ProviderName = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Give the name at the provider.')
  .max(200, 'Use at most 200 characters.')

export const OfficeInput = z.object({
  name: line('The name of the office', 120),
  state: z.string().refine((state) => STATES.includes(state), 'Choose the state.'),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(
      /^([A-Z]{2}[A-Z0-9]{7}|\d{5})$/,
      'Give the ORI (nine characters, starting with the state) or the FIPS code of the county (five digits).',
    ),
  timeZone: z.string().refine((zone) => zones.has(zone), 'Choose the time zone of the jail.'),
  facilities: z
    .array(line('The name of the facility', 120))
    .min(1, 'Name at least one facility.')
    .max(50, 'Name at most 50 facilities.'),
  policyIds: z.array(z.string()).min(1, 'Choose the policy to start from.'),
})
export type OfficeInput = z.infer<typeof OfficeInput>

export const SetUpInput = z.object({ code: z.string().trim(), office: OfficeInput, administrator: NewUser })
export type SetUpInput = z.infer<typeof SetUpInput>

export type Facility = { readonly id: string; readonly name: string }

export type Office = Omit<OfficeInput, 'facilities' | 'policyIds'> & {
  /** How the hold clock reads "holidays" in a form or a policy. */
  readonly holidays: HolidayRule
  readonly facilities: readonly Facility[]
  readonly demo: boolean
}
