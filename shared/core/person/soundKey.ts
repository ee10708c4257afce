/**
 * How a word of a name sounds, to an English and to a Spanish ear alike: GONZALES is GONZALEZ, GIMENEZ is JIMENEZ and XIMENEZ, VASQUEZ is
 * BASQUES. Letters that clerks hear alike fall together; vowels count only where a word begins with one.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(KN|GN|PN)/, 'N'],
  [/^WR/, 'R'],
  [/^X/, 'J'],
  [/^H/, ''],
  [/SCH|SH|CH/g, '7'],
  [/PH/g, 'F'],
  [/GH(?=[^AEIOUY]|$)/g, ''],
  [/TH/g, 'T'],
  [/QU(?=[EI])|CK|Q/g, 'K'],
  [/GU(?=[EI])/g, '4'],
  [/G(?=[EIY])/g, 'J'],
  [/G|4/g, 'G'],
  [/SC(?=[EIY])|C(?=[EIY])|Z|X/g, 'S'],
  [/C/g, 'K'],
  [/LL(?=[AEIOU])/g, 'Y'],
  [/V/g, 'B'],
  [/W/g, 'U'],
  [/H/g, ''],
  [/^[AEIOUY]+(?=[^AEIOUY]|$)/, 'A'],
  [/(?<=.)[AEIOUY]/g, ''],
  [/(.)\1+/g, '$1'],
]

/** `word`: capitals A to Z, as `foldName` gives them. */
export const soundKey = (word: string): string => RULES.reduce((text, [from, to]) => text.replace(from, to), word)
