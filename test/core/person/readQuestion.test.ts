/** What is typed into one line, taken apart. */
import { describe, expect, it } from 'vitest'
import { readQuestion } from '#shared/core/person/readQuestion.ts'

const read = (text: string) => {
  const { names, numbers } = readQuestion(text)
  return {
    names: names.map(({ surname, given }) => `${surname.join(' ')}, ${given.join(' ')}`),
    born: names[0]?.born ?? null,
    numbers,
  }
}

describe('one line', () => {
  it.each<[text: string, born: string | null]>([
    ['RAMIREZ 1975-03-02', '1975-03-02'],
    ['RAMIREZ 3/2/1975', '1975-03-02'],
    ['RAMIREZ 3/2/75', '1975-03-02'],
    ['RAMIREZ 03/1975', '1975-03'],
    ['RAMIREZ 1975-03', '1975-03'],
    ['1975 RAMIREZ', '1975'],
    ['RAMIREZ', null],
  ])('%s is a surname and what is known of the birth date', (text, born) => {
    expect(read(text)).toEqual({ names: ['RAMIREZ, ', ', RAMIREZ'], born, numbers: [] })
  })

  it.each<[text: string, number: string]>([
    ['A098-765-432', '98765432'],
    ['A 098 765 432', '98765432'],
    ['26-10498', '2610498'],
    ['2026-00042', '202600042'],
  ])('%s is a number and no date', (text, number) => {
    expect(read(text)).toMatchObject({ born: null, numbers: [number] })
  })

  it('with a comma has one reading, without it several', () => {
    expect(read('Ramírez-Martínez, José').names).toEqual(['RAMIREZ MARTINEZ, JOSE'])
    expect(read('ramirez martinez jose').names).toEqual([
      'RAMIREZ, MARTINEZ JOSE',
      'RAMIREZ MARTINEZ, JOSE',
      'RAMIREZ MARTINEZ JOSE, ',
      'MARTINEZ JOSE, RAMIREZ',
      'JOSE, RAMIREZ MARTINEZ',
      ', RAMIREZ MARTINEZ JOSE',
    ])
  })

  it('of which nothing is left asks nothing', () => {
    expect(read('  ')).toEqual({ names: [], born: null, numbers: [] })
    expect(read('?!')).toEqual({ names: [], born: null, numbers: [] })
  })
})
