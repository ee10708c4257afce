/** The policies an office may start from: the model first, then those of the library that have not ended; where the state has its own law, that law with it. */
import type { Policy } from '#shared/record/policy.ts'

export type Stack = { readonly id: string; readonly title: string; readonly note: string | undefined }

/** State laws in force today that the library has, by state. */
const STATE_LAW: Readonly<Record<string, string>> = { TX: 'texas_sb4', CA: 'california_sb54' }

export function stacksFor(library: readonly Policy[], state: string | null): Stack[] {
  const law = library.find((policy) => policy.id === (state === null ? undefined : STATE_LAW[state]))
  const one = ({ id, title, note }: Policy): Stack => ({ id, title, note })
  const [model, ...others] = library.filter((policy) => policy.to === null)
  const first = law ? [one(law)] : []
  const stacked =
    law && model ? [{ id: `${law.id}+${model.id}`, title: `${law.title}, and below it: ${model.title}`, note: model.note }] : []
  return [...first, ...stacked, ...[model, ...others].flatMap((policy) => (policy && policy !== law ? [one(policy)] : []))]
}
