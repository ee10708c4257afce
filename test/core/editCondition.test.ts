/** Whatever is done at whatever place of a condition: what comes out is a condition, and only that place is changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addAt,
  ALWAYS,
  jointOf,
  moveAt,
  negateAt,
  type Path,
  partAt,
  partsOf,
  rejoinAt,
  removeAt,
  replaceAt,
  unwrapAt,
  wrapAt,
} from '#shared/core/editCondition.ts'
import { Condition } from '#shared/record/condition.ts'
import { aCondition } from './aCondition.ts'

/** Every place of a condition, the whole first. */
function places(condition: Condition, path: Path = []): Path[] {
  if ('not' in condition) return [path, ...places(condition.not, [...path, 'not'])]
  if ('some' in condition) return [path, ...places(condition.where, [...path, 'where'])]
  const joint = jointOf(condition)
  return [path, ...(partsOf(condition) ?? []).flatMap((part, i) => places(part, [...path, joint ?? 'all', i]))]
}

const placed = aCondition.chain((condition) =>
  fc.constantFrom(...places(condition)).map((path) => ({ condition, path, part: partAt(condition, path) as Condition })),
)

const posted: Condition = { fact: 'bond', is: 'posted' }

describe('a condition edited at one place', () => {
  it('has the new part there and is otherwise the same', () => {
    fc.assert(
      fc.property(placed, ({ condition, path, part }) => {
        expect(partAt(replaceAt(condition, path, posted), path)).toEqual(posted)
        expect(replaceAt(condition, path, part)).toEqual(condition)
        expect(replaceAt(replaceAt(condition, path, posted), path, part)).toEqual(condition)
      }),
    )
  })

  it('is denied and no longer denied, wrapped and unwrapped again', () => {
    fc.assert(
      fc.property(placed, fc.constantFrom('all' as const, 'any' as const), ({ condition, path, part }, joint) => {
        expect(partAt(negateAt(condition, path), path)).toEqual('not' in part ? part.not : { not: part })
        const twice = negateAt(negateAt(condition, path), path)
        // Denying a denial takes it back, so only what is none comes round to itself.
        expect(twice).toEqual('not' in part ? twice : condition)
        expect(unwrapAt(wrapAt(condition, path, joint), path)).toEqual(condition)
        expect(partAt(wrapAt(condition, path, joint), [...path, joint, 0])).toEqual(partAt(condition, path))
      }),
    )
  })

  it('stays in the policy language whatever is done to it', () => {
    fc.assert(
      fc.property(placed, ({ condition, path }) => {
        const edited = [
          replaceAt(condition, path, posted),
          removeAt(condition, path),
          addAt(condition, path, posted),
          wrapAt(condition, path, 'any'),
          unwrapAt(condition, path),
          rejoinAt(condition, path, 'any'),
          negateAt(condition, path),
          moveAt(condition, path, 1),
        ]
        for (const one of edited) expect(Condition.safeParse(one).success).toBe(true)
      }),
    )
  })

  it('moves a part and moves it back', () => {
    fc.assert(
      fc.property(placed, ({ condition, path }) => {
        const below = [...path.slice(0, -1), Number(path.at(-1)) + 1]
        fc.pre(typeof path.at(-1) === 'number' && partAt(condition, below) !== undefined)
        expect(moveAt(moveAt(condition, path, 1), below, -1)).toEqual(condition)
      }),
    )
  })
})

describe('what is taken out', () => {
  const two: Condition = { all: [{ any: [posted] }, { not: ALWAYS }] }

  it('leaves no empty group behind', () => {
    expect(removeAt(two, ['all', 0, 'any', 0])).toEqual({ all: [{ not: ALWAYS }] })
    expect(removeAt({ all: [posted] }, ['all', 0])).toEqual(ALWAYS)
    expect(removeAt(two, ['all', 1, 'not'])).toEqual({ all: [{ any: [posted] }] })
  })

  it('leaves a list test that counts every item', () => {
    expect(removeAt({ some: 'charges', where: { fact: 'status', is: 'pending' } }, ['where'])).toEqual({
      some: 'charges',
      where: ALWAYS,
    })
  })

  it('is nothing where there is no such place', () => {
    expect(removeAt(two, ['all', 7])).toEqual(two)
    expect(replaceAt(two, ['where'], posted)).toEqual(two)
  })
})

describe('what is added', () => {
  it('joins a group at its end, stands beside a single test, and takes the place of "in every case"', () => {
    expect(addAt({ any: [posted] }, [], ALWAYS)).toEqual({ any: [posted, ALWAYS] })
    expect(addAt(posted, [], ALWAYS)).toEqual({ all: [posted, ALWAYS] })
    expect(addAt(ALWAYS, [], posted)).toEqual(posted)
  })
})
