/** A list with what has changed of it laid over: those that changed and those that are gone take their places away, the rest stays as it is. */

export type KeptList<T> = { readonly seq: number; readonly all: readonly T[] }

export type ListChange<T> = {
  readonly seq: number
  /** What it holds is all there is. */
  readonly whole: boolean
  readonly all: readonly T[]
  /** Keys of those that belong to the list no more. */
  readonly gone: readonly string[]
}

/** The same list where nothing in it has changed. */
export function laidOver<T>(
  had: KeptList<T> | undefined,
  { seq, whole, all, gone }: ListChange<T>,
  keyOf: (one: T) => string,
): KeptList<T> {
  if (!had || whole) return { seq, all }
  if (all.length === 0 && gone.length === 0) return { seq, all: had.all }
  const away = new Set([...gone, ...all.map(keyOf)])
  return { seq, all: [...had.all.filter((one) => !away.has(keyOf(one))), ...all] }
}
