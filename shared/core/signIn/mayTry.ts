/**
 * Whether somebody may try to sign in now. Five failures in a quarter of an hour lock the account until an administrator frees it (CJIS
 * AC-7). So that this cannot be used to lock others out, failures from where the account was never used lock it only for such addresses; one
 * of them may fail only four times in that time, and any address twenty times over all accounts; and from the second on each failure makes
 * the next try wait twice as long.
 */
export type Failure = { readonly at: string; readonly account: string; readonly address: string }

const LOCKS_AFTER = 5
export const WITHIN_MS = 15 * 60_000
const STRANGER = LOCKS_AFTER - 1
const ANY_ACCOUNT = 20
const FIRST_WAIT_MS = 1_000

/** Null: yes; else the instant (UTC ISO text) from which on. `known`: the account was used from this address before. */
export function waitUntil(
  failures: readonly Failure[],
  { account, address, known }: { readonly account: string; readonly address: string; readonly known: boolean },
  at: string,
): string | null {
  const here = lately(failures, at).filter((failure) => failure.address === address)
  const mine = here.filter((failure) => failure.account === account)
  const waits = [doubling(mine), known ? null : passed(mine, STRANGER), passed(here, ANY_ACCOUNT)].filter(
    (wait) => wait !== null && wait > Date.parse(at),
  )
  return waits.length === 0 ? null : new Date(Math.max(...(waits as number[]))).toISOString()
}

/**
 * Whether these failures of one account lock it for the side that failed last: `here`, at the addresses from which it is used (`known`), or
 * elsewhere. Each side counts its own; those before the account was last freed or used do not count.
 */
export const locks = (
  failures: readonly Failure[],
  known: readonly string[],
  here: boolean,
  since: string | null,
  at: string,
): boolean =>
  lately(failures, at)
    .filter((failure) => known.includes(failure.address) === here)
    .filter((failure) => since === null || failure.at > since).length >= LOCKS_AFTER

const lately = (failures: readonly Failure[], at: string): readonly Failure[] =>
  failures.filter((failure) => Date.parse(at) - Date.parse(failure.at) < WITHIN_MS)

/** The first failure costs nothing: a slip of the finger is no attack; the second two seconds, the third four. */
function doubling(mine: readonly Failure[]): number | null {
  const last = mine.at(-1)
  return last && mine.length > 1 ? Date.parse(last.at) + FIRST_WAIT_MS * 2 ** (mine.length - 1) : null
}

/** When the oldest of the last `most` failures has passed. */
function passed(failures: readonly Failure[], most: number): number | null {
  const oldest = failures.at(-most)
  return oldest ? Date.parse(oldest.at) + WITHIN_MS : null
}
