/** Over which days a return is made: the month, year or week in which a day lies, or the day itself. */
import { plusDays } from '../../plusDays.ts'
import { type Days, firstOf, nextOf } from '../span.ts'
import { type ReturnId, returnOf } from './sheet.ts'

export function returnDays(id: ReturnId, on: string): Days {
  const { step } = returnOf(id)
  return step === 'day' ? { from: on, to: on } : { from: firstOf(step, on), to: plusDays(nextOf(step, on), -1) }
}
