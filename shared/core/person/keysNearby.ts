/**
 * Under which keys a person is looked for when nobody came near by how the name sounds: a consonant was left out, added, mistaken, or two of
 * them changed places (RODIGUEZ, VILANUEVA, HIMENEZ). Vowels stand in no key, so these are all the single slips that a key can miss.
 */
import type { NamedPerson } from './likePerson.ts'
import { soundsOf } from './personKeys.ts'

/** What a sound is made of (soundKey.ts). */
const SOUNDS = 'A B D F G J K L M N P R S T U Y 7'.split(' ')
const BITS = 3

export function keysNearby(names: readonly NamedPerson[]): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  for (const { surname, given, born } of names) {
    const initials = [...new Set(given.map((word) => word.slice(0, 1)))]
    const year = born?.slice(0, 4)
    for (const sound of new Set(soundsOf(surname).flatMap(oneSlip))) {
      // The fewer people a key has the sooner it is read: the bare surname only where nothing else is known.
      if (year) keys.set(`y${sound} ${year}`, BITS)
      for (const initial of initials) keys.set(`f${sound} ${initial}`, BITS)
      if (!year && initials.length === 0) keys.set(`s${sound}`, BITS)
    }
  }
  return keys
}

function oneSlip(sound: string): readonly string[] {
  const cuts = Array.from({ length: sound.length + 1 }, (_, at) => [sound.slice(0, at), sound.slice(at)] as const)
  return cuts.flatMap(([before, after]) => [
    ...(after === '' ? [] : [before + after.slice(1)]),
    ...(after.length > 1 ? [before + after.charAt(1) + after.charAt(0) + after.slice(2)] : []),
    ...SOUNDS.flatMap((one) => [before + one + after, ...(after === '' ? [] : [before + one + after.slice(1)])]),
  ])
}
