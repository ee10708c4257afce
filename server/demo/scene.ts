/** The scene of one story: its own chance, its person, the county it plays in, and how long ago it reaches its turning point. */
import type { County } from './county.ts'
import type { Person } from './person.ts'
import type { Story } from './schedule.ts'
import type { Seed } from './seed.ts'
import type { Username } from './staff.ts'

export type Scene = {
  readonly county: County
  readonly seed: Seed
  readonly person: Person
  /** The instant at which the demonstration starts; everything lies before it. */
  readonly start: string
  /** Hours before the start at which the story reaches what it is told for. */
  readonly ago: number
  /** Which telling of its kind this is, from 0. */
  readonly turn: number
}

export type Tell = (scene: Scene) => Story

/** A whole minute, so many hours before the start: what a person would type. */
export const typed = (scene: Scene, ago: number): string => before(scene.start, Math.round(ago * 60) * 60)

/** The day that many days before the start; days are local, and the demonstration does not split hairs over midnight. */
export const day = (scene: Scene, ago: number): string => typed(scene, ago + 6).slice(0, 10)

const before = (start: string, seconds: number): string => new Date(Date.parse(start) - seconds * 1000).toISOString()

export type Desk = { readonly at: string; readonly call: ReturnType<County['as']> }

/** Waits until it is this person's turn; people press the key some minutes and seconds before the full hour. */
export async function* turn(scene: Scene, ago: number, who: Username): AsyncGenerator<string, Desk> {
  const at = before(scene.start, Math.round(ago * 3600) + scene.seed.whole(0, 900))
  yield at
  return { at, call: scene.county.as(who, at) }
}

export const officer = ({ seed }: Scene): Username => seed.pick(['officer', 'officer2'] as const)

export const supervisor = ({ seed }: Scene): Username => seed.pick(['supervisor', 'supervisor2'] as const)
