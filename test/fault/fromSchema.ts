/** Inputs for a procedure, made from the schema that it states: mostly in its shape, with real ids and times in it, and somewhere in it anything at all. */
import fc from 'fast-check'

export type Schema = {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema | boolean
  readonly prefixItems?: readonly Schema[]
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
}

const MOST_DEEP = 7
const WORDS = [
  '2026-03-03T13:00:00.000Z',
  '2026-03-02',
  '1975',
  'America/Chicago',
  'WI',
  '2400-13-99',
  '',
  ' ',
  "'; drop table ledger; --",
  '<script>alert(1)</script>',
  '=1+1',
  '\u0000',
  '\u202e',
  'İ'.repeat(300),
  '9'.repeat(400),
]

/** `known`: ids and words that the office has. */
export function fromSchema(whole: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const anything = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<unknown>(null, -1, 1e308, [], {}),
  )
  const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, fc.constantFrom(...WORDS), fc.string())

  const text = ({ format, pattern }: Schema): fc.Arbitrary<unknown> => {
    if (format === 'uuid') return fc.uuid()
    if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((day) => day.toISOString())
    if (pattern === undefined) return word
    try {
      return fc.oneof({ weight: 3, arbitrary: fc.stringMatching(new RegExp(pattern, 'u')) }, word)
    } catch {
      return word // a pattern with what the generator does not know
    }
  }

  const list = ({ prefixItems, items, maxItems = 3 }: Schema, deep: number): fc.Arbitrary<unknown> => {
    if (prefixItems) return fc.tuple(...prefixItems.map((item) => made(item, deep)))
    return fc.array(typeof items === 'object' ? made(items, deep) : anything, { maxLength: Math.min(maxItems, 3) })
  }

  const record = ({ properties = {}, required = [], additionalProperties }: Schema, deep: number): fc.Arbitrary<unknown> => {
    const named = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, made(schema, deep)]))
    const plain = fc.record(named, { requiredKeys: required.filter((name) => name in named) })
    if (typeof additionalProperties !== 'object') return plain
    const more = fc.dictionary(word.map(String), made(additionalProperties, deep), { maxKeys: 3 })
    return fc.tuple(plain, more).map(([one, other]) => ({ ...other, ...one }))
  }

  const proper = (schema: Schema, deep: number): fc.Arbitrary<unknown> => {
    const { $ref, anyOf, oneOf, allOf, type, minimum, maximum } = schema
    if ($ref !== undefined) return made($ref === '#' ? whole : (whole.$defs?.[$ref.split('/').at(-1) ?? ''] ?? {}), deep)
    if ('const' in schema) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const choices = anyOf ?? oneOf
    if (choices) return fc.oneof(...choices.map((one) => made(one, deep)))
    if (allOf) return fc.tuple(...allOf.map((one) => made(one, deep))).map((all) => Object.assign({}, ...all) as unknown)
    const span = { min: Math.max(minimum ?? -1e9, -1e9), max: Math.min(maximum ?? 1e9, 1e9) }
    switch (type) {
      case 'string':
        return text(schema)
      case 'integer':
        return fc.oneof(fc.integer(span), fc.constantFrom(0, 1, 2, 3))
      case 'number':
        return fc.double({ ...span, noNaN: true })
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'array':
        return list(schema, deep)
      case 'object':
        return record(schema, deep)
      default:
        return anything
    }
  }

  const made = (schema: Schema, deep: number): fc.Arbitrary<unknown> =>
    deep > MOST_DEEP ? fc.constant(null) : fc.oneof({ weight: 40, arbitrary: proper(schema, deep + 1) }, anything)

  return fc.oneof({ weight: 8, arbitrary: made(whole, 0) }, anything)
}
