/** Tries that are being looked at count as failed until it is known that they succeeded, so that many at once are many. */
import type { Failure } from '#shared/core/signIn/mayTry.ts'

export type Trying = {
  readonly all: () => readonly Failure[]
  readonly begin: (one: Failure) => void
  readonly end: (account: string, address: string) => void
}

export function newTrying(): Trying {
  let under: readonly Failure[] = []
  return {
    all: () => under,
    begin: (one) => (under = [...under, one]),
    end: (account, address) => {
      const place = under.findIndex((one) => one.account === account && one.address === address)
      if (place >= 0) under = under.toSpliced(place, 1)
    },
  }
}
