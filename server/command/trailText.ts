/** A verdict's trail in lines for people: every clause with its truth, below it what each test looked at. */
import type { Dated, FactTest, PassedTest, WindowTest } from '#shared/record/condition.ts'
import type { Node, Seen, Step, Verdict } from '#shared/record/verdict.ts'

export const trailText = (verdict: Verdict, indent: string): string[] => [
  ...new Set(verdict.deciding.map(({ clause, citation }) => `${indent}decided by ${clause} (${citation})`)),
  ...(verdict.needs.length > 0 ? [`${indent}needs ${verdict.needs.map((need) => need.fact).join(', ')}`] : []),
  ...verdict.trail.flatMap((step) => stepText(step, indent)),
]

function stepText(step: Step, indent: string): string[] {
  const truth = step.inForce ? word(step.truth) : 'not in force'
  return [
    `${indent}${truth.padEnd(8)} ${step.clause}: ${step.sentence}`,
    ...(step.inForce && step.tree && step.tree.op !== 'always' ? nodeText(step.tree, `${indent}  `) : []),
  ]
}

function nodeText(node: Node, indent: string): string[] {
  const head = `${indent}${word(node.truth).padEnd(8)} `
  if (node.op === 'always') return [`${head}always`]
  if (node.op === 'test') return [`${head}${testText(node.test)}${seenText(node.seen)}`]
  if (node.op === 'items') {
    const count =
      node.test.atLeast === undefined
        ? 'some'
        : `at least ${numberText(node.test.atLeast)}${node.test.separate ? ' separate' : ''}`
    const more = node.more ? ', and there may be more' : ''
    return [
      `${head}${count} of ${node.items.length} ${node.test.some}${more}`,
      ...node.items.flatMap((item) => nodeText(item.of, `${indent}  `)),
    ]
  }
  const says = { all: 'all of', any: 'any of', not: 'not' }[node.op]
  return [`${head}${says}`, ...node.of.flatMap((part) => nodeText(part, `${indent}  `))]
}

const numberText = (number: Dated): string =>
  typeof number === 'number' ? String(number) : number.map(({ from, is }) => `${is} (from ${from})`).join(', ')

function testText(test: FactTest | WindowTest | PassedTest): string {
  if ('within' in test) {
    const { years, of, before, leavingOut } = test.within
    return `${of} within ${numberText(years)} years before ${before}${leavingOut ? ', leaving out days in jail' : ''}`
  }
  if ('passed' in test) return `${test.passed.hours} hours since ${test.passed.since} have passed`
  if (test.happened) return `${test.fact} has happened`
  if (test.is !== undefined) return `${test.fact} is ${[test.is].flat().join(' or ')}`
  if (test.has !== undefined) return `${test.fact} has ${test.has}`
  return test.atLeast !== undefined ? `${test.fact} is at least ${test.atLeast}` : `${test.fact} is below ${test.below}`
}

const seenText = (seen: readonly Seen[]): string =>
  ` [${seen.map(({ path, value }) => `${path} = ${value === null || value === undefined ? 'not known' : JSON.stringify(value)}`).join('; ')}]`

const word = (truth: Step['truth']): string => (truth === 'unknown' ? 'unknown' : truth ? 'true' : 'false')
