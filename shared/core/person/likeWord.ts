/** How like two words of a name are, and in which way; the ways stand from the surest to the least. */
import { edits } from './edits.ts'
import { sameNickname } from './nickname.ts'
import { soundKey } from './soundKey.ts'

export type Way = 'same' | 'nickname' | 'one_slip' | 'sounds' | 'two_slips' | 'begins' | 'initial' | 'other'

/** A word of a name, heard once and compared often. `letters`: a bit for each letter that it has. */
export type Heard = { readonly word: string; readonly sound: string; readonly letters: number }

/** `word`: capitals, as `foldName` gives them. */
export function hear(word: string): Heard {
  let letters = 0
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31)
  return { word, sound: soundKey(word), letters }
}

/** `given`: nicknames count. */
export function likeWord(a: Heard, b: Heard, given: boolean): Way {
  if (a.word === b.word) return 'same'
  if (given && sameNickname(a.word, b.word)) return 'nickname'
  const shorter = Math.min(a.word.length, b.word.length)
  if (shorter === 1) return a.word[0] === b.word[0] ? 'initial' : 'other'
  // A slip changes at most two letters of the alphabet that a word has: most pairs are told apart here.
  const slips = ones(a.letters ^ b.letters) > 4 ? 3 : edits(a.word, b.word, 2)
  if (slips === 1 && shorter >= 3) return 'one_slip'
  if (shorter >= 3 && a.sound.length >= 2 && a.sound === b.sound) return 'sounds'
  if (slips === 2 && shorter >= 5) return 'two_slips'
  if (shorter >= 3 && (a.word.startsWith(b.word) || b.word.startsWith(a.word))) return 'begins'
  return 'other'
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
