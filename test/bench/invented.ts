/** Invented people in any number, the same from the same seed: a few names are common and many are rare, as in any county; and how each may be mistyped. */
import type { Seed } from '#server/demo/seed.ts'
import { nicknamesOf } from '#shared/core/person/nickname.ts'

const words = (text: string): readonly string[] => text.split(' ')

const SPANISH = words(
  'GARCIA HERNANDEZ MARTINEZ LOPEZ GONZALEZ RODRIGUEZ PEREZ SANCHEZ RAMIREZ TORRES FLORES RIVERA GOMEZ DIAZ CRUZ REYES MORALES GUTIERREZ ' +
    'ORTIZ CHAVEZ RAMOS RUIZ MENDOZA ALVAREZ JIMENEZ CASTILLO VASQUEZ ROMERO MORENO HERRERA MEDINA AGUILAR VARGAS GUZMAN MENDEZ MUNOZ ' +
    'SALAZAR GARZA SOTO VAZQUEZ ALVARADO DELGADO PENA CONTRERAS SANDOVAL GUERRERO RIOS ESTRADA ORTEGA NUNEZ MALDONADO VEGA VALDEZ ' +
    'SANTIAGO DOMINGUEZ LUNA ESPINOZA MEJIA SOLIS ZELAYA BONILLA PINEDA CACERES FUNES',
)
const ENGLISH = words(
  'SMITH JOHNSON WILLIAMS BROWN JONES MILLER DAVIS WILSON ANDERSON TAYLOR THOMAS MOORE JACKSON MARTIN LEE THOMPSON WHITE HARRIS CLARK ' +
    'LEWIS ROBINSON WALKER YOUNG ALLEN KING WRIGHT SCOTT HILL GREEN ADAMS NELSON BAKER HALL CAMPBELL MITCHELL CARTER ROBERTS PHILLIPS ' +
    'EVANS TURNER PARKER COLLINS EDWARDS STEWART MORRIS MURPHY COOK ROGERS MORGAN COOPER PETERSON REED BAILEY KELLY HOWARD',
)
const GIVEN = words(
  'JOSE JUAN LUIS CARLOS JESUS MIGUEL FRANCISCO MARIA ANTONIO JORGE ALEJANDRO PEDRO MANUEL RAFAEL FERNANDO RAUL ROBERTO MARIO OSCAR ' +
    'ROSA GUADALUPE ANA LETICIA VERONICA PATRICIA MICHAEL CHRISTOPHER JAMES ROBERT JOHN DAVID WILLIAM JOSEPH DANIEL RICHARD THOMAS ' +
    'ANTHONY KEVIN BRIAN JENNIFER JESSICA AMANDA ASHLEY SARAH STEPHANIE NICOLE ELIZABETH EDUARDO RICARDO SERGIO HECTOR JAVIER VICTOR',
)
const HEADS = words(
  'BRACK CALD DUNN EASTER FAIR GARL HOLM IVERS KETTER LANG MARSH NETTLE OAK PEMB QUARL RAVEN SHELD THORN UNDER WICK',
)
const TAILS = words('BURY COMBE DALE FIELD FORD GARTH HAM LEY MORE NESS RIDGE SHAW STEAD STROM TON WELL WICK WOOD WORTH YARD')

export type Invented = { readonly surname: string; readonly given: string; readonly middle: string | null; readonly born: string }

/** The first names of a list come far more often than its last. */
const common = (seed: Seed, list: readonly string[]): string =>
  list[Math.floor(list.length ** (seed.whole(0, 9_999) / 10_000)) - 1] ?? ''
const rare = (seed: Seed): string => seed.pick(HEADS) + seed.pick(TAILS)

export function invent(seed: Seed): Invented {
  const spanish = seed.happens(0.5)
  const one = spanish ? common(seed, SPANISH) : seed.happens(0.6) ? common(seed, ENGLISH) : rare(seed)
  const surname = spanish && seed.happens(0.5) ? `${one} ${common(seed, SPANISH)}` : one
  const two = (most: number) => String(seed.whole(1, most)).padStart(2, '0')
  const born = `${seed.whole(1945, 2006)}-${two(12)}-${two(28)}`
  return { surname, given: common(seed, GIVEN), middle: seed.happens(0.3) ? common(seed, GIVEN) : null, born }
}

const slip = (seed: Seed, word: string): string => {
  const at = seed.whole(1, Math.max(1, word.length - 2))
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}

/** One of the ways in which clerks write the same person otherwise, with its name. */
export const MISTYPED: readonly (readonly [string, (seed: Seed, person: Invented) => Invented])[] = [
  ['as recorded', (_, person) => person],
  ['letters changed places', (seed, person) => ({ ...person, surname: slip(seed, person.surname) })],
  ['one surname', (seed, person) => ({ ...person, surname: seed.pick(person.surname.split(' ')) })],
  ['surnames the other way round', (_, person) => ({ ...person, surname: person.surname.split(' ').toReversed().join('-') })],
  ['given name first', (_, person) => ({ ...person, surname: person.given, given: person.surname, middle: null })],
  ['nickname', (seed, person) => ({ ...person, given: seed.pick([...nicknamesOf(person.given), person.given]), middle: null })],
  ['day and month swapped', (_, person) => ({ ...person, born: person.born.replace(/-(\d\d)-(\d\d)$/, '-$2-$1') })],
  ['another century', (_, person) => ({ ...person, born: person.born.replace(/^../, (two) => (two === '19' ? '20' : '19')) })],
  ['only the year of birth', (_, person) => ({ ...person, born: person.born.slice(0, 4) })],
]
