/** The time zone in which most of a state lies: proposed when the state is chosen, for the clocks of holds run by it; a county may lie in another one. */
const ZONES: Readonly<Record<string, string>> = {
  'America/New_York': 'CT DE DC FL GA IN KY ME MD MA MI NH NJ NY NC OH PA RI SC VT VA WV',
  'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI',
  'America/Denver': 'CO ID MT NM UT WY',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'America/Puerto_Rico': 'PR VI',
  'Pacific/Guam': 'GU MP',
  'Pacific/Pago_Pago': 'AS',
}

/** The zones of the states and territories, and those of their counties that keep other time. */
export const OFFICE_ZONES: readonly string[] = [
  ...Object.keys(ZONES),
  'America/Boise',
  'America/Detroit',
  'America/Indiana/Indianapolis',
  'America/Indiana/Tell_City',
  'America/Kentucky/Louisville',
  'America/Adak',
].toSorted()

export const zoneFor = (state: string): string | undefined =>
  Object.entries(ZONES).find(([, states]) => states.split(' ').includes(state))?.[0]
