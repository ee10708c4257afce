/** Words of outside lists on the screens: what a column may hold, and the mark of each class. */
import type { ListField } from '#shared/record/list.ts'
import type { ListClass } from '#shared/record/listRow.ts'
import type { State } from './part/Mark.tsx'

export const fieldWord: Record<ListField, string> = {
  agency: 'Agency or facility',
  state: 'State',
  ori: 'ORI',
  fips: 'County FIPS code',
  detloc: 'DETLOC code',
  city: 'City',
  number: 'A number of the request or person',
  aNumber: 'A-number',
  name: 'Name, whole',
  surname: 'Surname',
  given: 'Given name',
  born: 'Birth date',
  citizenship: 'Citizenship',
  issuedOn: 'Day of issue',
  declinedOn: 'Day of the decline',
  charges: 'Charge words',
  form: 'Form',
  outcome: 'What became of it',
}

/** What waits for a look is purple, what speaks against us is red, the rest is done. */
export const classState: Record<ListClass, State> = {
  agrees: 'done',
  differs: 'free',
  decided_otherwise: 'free',
  moved_before: 'clock',
  namesake: 'clock',
  elsewhere: 'done',
  never_received: 'free',
  unclear: 'wait',
}

export const saidWord = (rows: number): string => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`
