/** Every kind of story: how many are told, how many papers each brings, and how many days ago it reached its turning point. */
import type { Tell } from './scene.ts'
import * as arriving from './story/arriving.ts'
import * as clock from './story/clock.ts'
import * as ended from './story/ended.ts'
import { neighborBooked } from './story/neighbor.ts'
import * as paper from './story/paper.ts'
import * as reviewing from './story/reviewing.ts'
import * as settled from './story/settled.ts'

/** `days`: from the most recent to the oldest telling. */
export type Kind = {
  readonly count: number
  readonly papers: number
  readonly days: readonly [number, number]
  readonly tell: Tell
  /** As many in each month, so that reports have a past to show. */
  readonly evenly?: true
}

const HOUR = 1 / 24

/** 150 papers in all. */
export const STORIES: readonly Kind[] = [
  kind(3, arriving.nobodyByThatName, [0.05, 3]),
  kind(3, arriving.notYetAttached, [0.1, 1]),
  kind(5, arriving.needsDisposition, [0.1, 6]),
  kind(4, arriving.needsHistory, [0.1, 2]),
  kind(3, arriving.needsSigner, [0.2, 4]),
  kind(4, arriving.needsScreening, [0.1, 3]),
  kind(2, arriving.needsCounsel, [0.5, 5]),
  kind(10, arriving.toDecide, [0.05, 4]),

  kind(5, reviewing.follows, [0.05, 2]),
  kind(3, reviewing.chooses, [0.1, 2]),
  kind(2, reviewing.departs, [0.1, 1]),
  kind(1, reviewing.supervisorProposes, [0.2, 0.3]),
  kind(3, reviewing.sentBack, [0.1, 2]),

  kind(7, settled.hold, [0.2, 60]),
  kind(12, settled.decline, [0.1, 45]),
  kind(4, settled.notifyOnly, [1, 50]),
  kind(1, settled.declineByChoice, [3, 9]),
  kind(3, settled.judgesWarrant, [1, 30]),
  kind(2, settled.departure, [1, 20]),
  kind(2, settled.nothingToDecide, [2, 90]),
  kind(3, settled.overtakenByConviction, [0.1, 2]),
  kind(1, settled.overtakenByDismissal, [0.3, 1]),

  kind(3, clock.releaseBeforeDecision, [0.05, 0.3]),
  kind(2, clock.clockDue, [1.5 * HOUR, 4 * HOUR]),
  kind(2, clock.clockRunning, [3 * HOUR, 11 * HOUR]),
  kind(1, clock.clockRunning, [47.3 * HOUR, 47.4 * HOUR]),
  kind(1, clock.clockRunning, [49.2 * HOUR, 49.3 * HOUR]),
  kind(7, clock.pickedUp, [4, 320]),
  kind(3, clock.expired, [5, 250]),
  kind(2, clock.holdCancelled, [12, 140], 2),

  kind(3, ended.cancelled, [1, 200], 2),
  kind(2, ended.superseded, [0.5, 30], 2),
  kind(8, ended.released, [0.2, 390]),
  kind(3, ended.transferred, [3, 280]),
  kind(2, ended.toPrison, [20, 300]),
  kind(3, ended.wrongCounty, [0.3, 160]),

  kind(7, paper.olderEdition, [0.5, 15]),
  kind(2, paper.box2, [0.3, 8]),
  kind(2, paper.noticeOnly, [0.2, 12]),
  kind(1, paper.issuedYearsAgo, [0.3, 1]),
  kind(2, paper.enteredLate, [0.2, 3]),
  kind(2, paper.twoForOneStay, [0.2, 6], 2),
]

/** What was over long ago: 120 papers in all. */
export const HISTORY: readonly Kind[] = [
  past(46, ended.released, [6, 440]),
  past(20, settled.hold, [70, 420]),
  past(14, clock.pickedUp, [20, 410]),
  past(6, clock.expired, [40, 400]),
  past(8, settled.notifyOnly, [60, 430]),
  past(5, ended.cancelled, [30, 400], 2),
  past(6, ended.transferred, [15, 425]),
  past(4, ended.toPrison, [50, 380]),
  past(3, ended.wrongCounty, [25, 390]),
  past(3, paper.box2, [45, 415]),
]

/** The neighbors fill the jail up to 400 people. */
export const NEIGHBORS: Kind = kind(265, neighborBooked, [0.05, 120], 0)

function past(...told: Parameters<typeof kind>): Kind {
  return { ...kind(...told), evenly: true }
}

function kind(count: number, tell: Tell, days: readonly [number, number], papers = 1): Kind {
  return { count, papers, days, tell }
}
