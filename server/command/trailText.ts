/** A verdict's trail in lines for people: every clause with its truth, below it what each test looked at. */
import type { FactTest, WindowTest } from '#shared/record/condition.ts'
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
    const count = node.test.atLeast === undefined ? 'some' : `at least ${node.test.atLeast}`
    const more = node.more ? ', and there may be more' : ''
    return [
      `${head}${count} of ${node.items.length} ${node.test.some}${more}`,
      ...node.items.flatMap((item) => nodeText(item.of, `${indent}  `)),
    ]
  }
  const says = { all: 'all of', any: 'any of', not: 'not' }[node.op]
  return [`${head}${says}`, ...node.of.flatMap((part) => nodeText(part, `${indent}  `))]
}

function testText(test: FactTest | WindowTest): string {
  if ('within' in test) {
    const { years, of, before } = test.within
    return `${of} within ${years} years before ${before}`
  }
  if (test.is !== undefined) return `${test.fact} is ${[test.is].flat().join(' or ')}`
  if (test.has !== undefined) return `${test.fact} has ${test.has}`
  return test.atLeast !== undefined ? `${test.fact} is at least ${test.atLeast}` : `${test.fact} is below ${test.below}`
}

const seenText = (seen: readonly Seen[]): string =>
  ` [${seen.map(({ path, value }) => `${path} = ${value === null || value === undefined ? 'not known' : JSON.stringify(value)}`).join('; ')}]`

const word = (truth: Step['truth']): string => (truth === 'unknown' ? 'unknown' : truth ? 'true' : 'false')
