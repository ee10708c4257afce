/** `clock`: when a hold that starts at a local time is over, as the hold clock of the desk counts it. */
import { parseArgs } from 'node:util'
import { holdExpiry, type Span } from '#shared/core/holdExpiry.ts'
import { leftOut } from '#shared/core/leftOut.ts'
import { instantOfWall, localOf } from '#shared/core/zone.ts'
import { HOLIDAY_RULES, type HolidayRule } from '#shared/record/calendar.ts'
import { type Command, DONE, json, refuse, type Terminal } from './command.ts'
import { isZone } from './openDesk.ts'

const usage =
  'clock --zone ZONE --from YYYY-MM-DDTHH:MM --hours N [--exclude weekends,holidays-observed|holidays-statutory] [--end-of-day] [--json]'
const WALL = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const MOST_HOURS = 240

export const clock: Command = {
  name: 'clock',
  usage,
  does: 'says when a hold that starts at a local time is over, in local time and in UTC',
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args,
      options: {
        zone: { type: 'string' },
        from: { type: 'string' },
        hours: { type: 'string' },
        exclude: { type: 'string' },
        'end-of-day': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
    const { zone, from } = values
    if (zone === undefined || !isZone(zone))
      return refuse(terminal, `Name a time zone, for example America/Chicago. Usage: desk ${usage}`)
    if (from === undefined || !WALL.test(from) || Number.isNaN(Date.parse(`${from}Z`)))
      return refuse(terminal, `Give the start as a local time that exists, for example 2026-07-02T14:00. Usage: desk ${usage}`)
    const span = values['end-of-day'] ? ('end_of_day' as const) : spanOf(values.hours, values.exclude, Number(from.slice(0, 4)))
    if (typeof span === 'object' && 'fault' in span) return refuse(terminal, `${span.fault} Usage: desk ${usage}`)
    return said(terminal, holdExpiry(new Date(instantOfWall(from, zone)).toISOString(), span, zone), zone, values.json === true)
  },
}

function said(terminal: Terminal, utc: string, zone: string, asJson: boolean): number {
  const local = localOf(utc, zone)
  terminal.out(asJson ? json({ local, utc }) : `${local}\n${utc}\n`)
  return DONE
}

function spanOf(hours: string | undefined, exclude: string | undefined, year: number): Span | { readonly fault: string } {
  const count = Number(hours)
  if (hours === undefined || hours.trim() === '' || !(count >= 0 && count <= MOST_HOURS))
    return { fault: `Give the hours as a number from 0 to ${MOST_HOURS}, or --end-of-day.` }
  const words = exclude === undefined ? [] : exclude.split(',')
  const rules = words.filter((word): word is HolidayRule => HOLIDAY_RULES.includes(word as HolidayRule))
  const wrong = words.find((word) => word !== 'weekends' && !HOLIDAY_RULES.includes(word as HolidayRule))
  if (wrong !== undefined)
    return { fault: `"${wrong}" cannot be excluded: there are weekends and ${HOLIDAY_RULES.join(' or ')}.` }
  if (rules.length > 1) return { fault: 'Holidays count by their statutory dates or by the observed days, not by both.' }
  return { hours: count, leftOut: words.length === 0 ? null : leftOut(words.includes('weekends'), rules[0] ?? null, year) }
}
