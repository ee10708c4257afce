/** Facts: what the office knows about one request, by the names of its fact vocabulary; what is not known stays unknown, never false. */
import { z } from 'zod'

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export type Value = z.infer<typeof Value>

/** One charge, conviction or warrant, as facts. */
const Item = z.record(z.string(), Value)
export type Item = Readonly<z.infer<typeof Item>>

/** A list of items; the word "unknown" in place of it, or among its members, says that there may be more. */
const Items = z.union([z.literal('unknown'), z.array(z.union([z.literal('unknown'), Item]))])
export type Items = Readonly<z.infer<typeof Items>>

export type Collection = 'convictions' | 'charges' | 'warrants'

export const Facts = z
  .object({ as_of: z.string(), convictions: Items.optional(), charges: Items.optional(), warrants: Items.optional() })
  .catchall(Value)
export type Facts = Readonly<{ as_of: string } & { [C in Collection]?: Items } & Record<string, unknown>>

/** Where one recorded fact comes from: the name in the vocabulary, what is known, and who or what attests it. */
export type FactSource = {
  readonly fact: string
  readonly source: string
  readonly at: string | null
  readonly by: string | null
}
