/** Has a time that somebody typed not come yet? The clock of an officer's computer may run a little ahead of the desk's. */
const SKEW_MS = 5 * 60_000

/** Both UTC ISO text. */
export const notYet = (instant: string, at: string): boolean => Date.parse(instant) > Date.parse(at) + SKEW_MS
