/** Read a test of elapsed time: at least so many hours lie between something and the decision; what has not happened has not gone by. */
import type { PassedTest } from '../record/condition.ts'
import type { Truth } from '../record/verdict.ts'
import { ask, type Read, YES_NO } from './ask.ts'
import { haveGoneBy } from './moment.ts'
import { absent } from './seek.ts'

const HOUR_MS = 3_600_000

/** Events that stand in the facts only once they have happened. */
const NOT_YET: readonly string[] = ['would_be_released_at', 'request.served_on_subject']

export function preparePassed(test: PassedTest): Read {
  const { hours, since } = test.passed
  const id = `${since} ${JSON.stringify(test)}`
  return (_, reader) => {
    const value = reader.facts[since]
    const seen = [
      { path: since, value: absent(value) ? null : value },
      { path: 'as_of', value: reader.facts.as_of },
    ]
    const truth = gone(value)
    return { op: 'test', truth: truth === 'unknown' ? ask({ id, fact: since, ...YES_NO }, reader) : truth, test, seen }

    function gone(from: unknown): Truth {
      if (!absent(from)) return haveGoneBy(hours * HOUR_MS, String(from), reader.facts.as_of)
      return from === 'unknown' || !NOT_YET.includes(since) ? 'unknown' : false
    }
  }
}
