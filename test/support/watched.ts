/** People as the alarms watch them, each told as a short story. */
import type { AlarmWatch, LatePaper } from '#shared/core/alarms.ts'
import { spansOf } from '#shared/core/watch.ts'
import { USUAL_ALARMS } from '#shared/record/alarm.ts'
import type { Matter } from '#shared/record/matter.ts'
import { matter, NOON } from './matter.ts'

export const hours = (many: number): string => new Date(Date.parse(NOON) + many * 3_600_000).toISOString()

export type Story = { readonly leaves?: string | null; readonly over?: Partial<Matter>; readonly toStart?: string | null }

export const watched = (stories: readonly Story[], now = NOON, late: readonly LatePaper[] = []): AlarmWatch => ({
  people: stories.map(({ leaves = null, over = {}, toStart = null }, place) => ({
    person: { bookingId: `b${place}`, bookingNumber: `26-${place}`, surname: 'ALVAREZ', given: 'Ana', middle: null, born: null },
    spans: spansOf({ wouldBeReleasedAt: leaves, requests: [{ matter: matter(over), toStart }] }, now),
    late,
  })),
  seen: {},
  settings: USUAL_ALARMS,
})
