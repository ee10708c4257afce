/** The questions that a reading leaves open, each once and in the order of the text; answers that no test tells apart are tried once. */
import type { Open } from './ask.ts'

export type Question = Pick<Open, 'id' | 'fact' | 'answers'>

export function questionsOf(open: readonly Open[]): readonly Question[] {
  const ids = [...new Set(open.map(({ id }) => id))]
  return ids.flatMap((id) => {
    const tests = open.filter((test) => test.id === id)
    const alike = (a: unknown, b: unknown): boolean => tests.every((test) => test.passes(a) === test.passes(b))
    const apart = (answers: readonly unknown[]) =>
      answers.filter((answer, i) => answers.findIndex((other) => alike(answer, other)) === i)
    return tests.slice(0, 1).map(({ fact, answers }) => ({ id, fact, answers: apart(answers) }))
  })
}
