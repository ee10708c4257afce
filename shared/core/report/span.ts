/**
 * Spans of time: whole local days of the office's zone, from the first through the last. A span falls into weeks (from Monday), months,
 * quarters or years that cover it without gap or overlap, also where the clocks change.
 */
import { plusDays } from '../plusDays.ts'
import { instantOfWall } from '../zone.ts'
import type { Step } from './step.ts'

/** Local days, both included. */
export type Days = { readonly from: string; readonly to: string }
/** UTC ISO text, `[from, to)`. */
export type Span = { readonly from: string; readonly to: string }

const startOfDay = (day: string, zone: string): string => new Date(instantOfWall(day, zone)).toISOString()

export const spanOf = ({ from, to }: Days, zone: string): Span => ({
  from: startOfDay(from, zone),
  to: startOfDay(plusDays(to, 1), zone),
})

/** The first day of the week, month, quarter or year in which a day lies. */
export function firstOf(step: Step, day: string): string {
  const [year = '', month = ''] = day.split('-')
  if (step === 'year') return `${year}-01-01`
  if (step === 'month') return `${year}-${month}-01`
  if (step === 'quarter') return `${year}-${two(Math.floor((Number(month) - 1) / 3) * 3 + 1)}-01`
  return plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The first day of the next one. */
export function nextOf(step: Step, day: string): string {
  if (step === 'week') return plusDays(firstOf('week', day), 7)
  // Longer than the step and shorter than two of it, counted from its first day.
  return firstOf(step, plusDays(firstOf(step, day), { month: 31, quarter: 92, year: 366 }[step]))
}

/** The parts of a span in the order of time; the first and the last may be cut off by its ends. */
export function partsOfSpan({ from, to }: Days, step: Step): readonly Days[] {
  const parts: Days[] = []
  for (let day = from; day <= to; day = nextOf(step, day)) {
    const last = plusDays(nextOf(step, day), -1)
    parts.push({ from: day, to: last < to ? last : to })
  }
  return parts
}

/** The step that gives a picture of a handful to some thirty parts. */
export function usualStep({ from, to }: Days): Step {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  return days <= 120 ? 'week' : days <= 1_100 ? 'month' : days <= 2_600 ? 'quarter' : 'year'
}

export const PRESETS = ['lastWeek', 'lastMonth', 'thisMonth', 'thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const
export type Preset = (typeof PRESETS)[number]

/** `today`: a local day. The present week, month, quarter or year goes up to today. */
export function presetDays(preset: Preset, today: string): Days {
  const step = preset.replace(/^(last|this)/, '').toLowerCase() as Step
  const first = firstOf(step, today)
  if (preset.startsWith('this')) return { from: first, to: today }
  const last = plusDays(first, -1)
  return { from: firstOf(step, last), to: last }
}

const two = (number: number): string => String(number).padStart(2, '0')
