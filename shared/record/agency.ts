/** Who we are for an outside list: by state and code, never by a name alone, since many counties share one; a later entry replaces, all stay. */
import { z } from 'zod'
import { line, optionalLine } from './instant.ts'
import { STATES } from './office.ts'

const code = (pattern: RegExp, says: string) =>
  z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => text === '' || pattern.test(text), says)
    .transform((text) => text || null)
    .nullable()
    .default(null)

export const AgencyInput = z.object({
  name: line('The name of the office', 120),
  state: z.string().refine((state) => STATES.includes(state), 'Choose the state.'),
  county: optionalLine(80),
  city: optionalLine(80),
  ori: code(/^[A-Z]{2}[A-Z0-9]{7}$/, 'An ORI has nine characters and starts with two letters.'),
  fips: code(/^\d{5}$/, 'The FIPS code of a county has five digits.'),
  /** The code under which ICE keeps a place of detention. */
  detloc: code(/^[A-Z0-9]{4,12}$/, 'A DETLOC code has 4 to 12 letters and digits.'),
  /** Our facilities as others write them. */
  spellings: z.array(line('The spelling', 120)).max(60, 'Give at most 60 spellings.').default([]),
  note: line('The reason', 300),
})
export type AgencyInput = z.infer<typeof AgencyInput>

/** What a row of a list is compared with. */
export type AgencyIdentity = Omit<AgencyInput, 'note'>

export type Agency = AgencyInput & { readonly id: string; readonly at: string; readonly by: string; readonly byName: string }
