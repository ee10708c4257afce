/** A shift ends with the last thing that was done before a pause of six hours. */
import { expect, it } from 'vitest'
import { shiftBefore } from '#shared/core/shiftBefore.ts'

const at = (clock: string, day = '03') => `2026-03-${day}T${clock}:00.000Z`
const NOW = at('22:00')

it.each<[string, string[], string | null]>([
  ['nobody has been here before', [], null],
  ['the first shift still goes on', [at('20:00'), at('21:40')], null],
  ['the person has just come in', [at('05:10'), at('05:50')], at('05:50')],
  ['the shift began with a sign-in', [at('21:50'), at('05:50'), at('05:10')], at('05:50')],
  ['there were breaks within the shift', [at('17:10'), at('21:00'), at('03:30'), at('21:59', '02')], at('03:30')],
  ['the pause was six hours to the minute', [at('16:00')], at('16:00')],
  ['the pause was a minute less', [at('16:01'), at('10:00')], at('10:00')],
  ['another shift lies further back', [at('21:00'), at('06:00', '02'), at('22:00', '01')], at('06:00', '02')],
  ['something is dated ahead', [at('23:00'), at('05:50')], at('05:50')],
])('where %s', (_, active, ended) => {
  expect(shiftBefore(active, NOW)).toBe(ended)
})
