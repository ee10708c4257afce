/** Lists of a jail system with invented people, and the office that takes them in. */
import type { RosterMapping } from '#shared/record/roster.ts'
import { once, type openOffice } from './office.ts'

export const MAPPING: RosterMapping = {
  columns: {
    number: 'Booking #',
    name: 'Inmate',
    born: 'DOB',
    sex: 'Sex',
    bookedAt: 'Booked',
    charge: 'Charges',
    level: 'Level',
    disposition: 'Disposition',
  },
  split: ' | ',
  dayFirst: false,
}

const HEADING = 'Booking #,Inmate,DOB,Sex,Booked,Charges,Level,Disposition'

/** number, name, charges, level, disposition */
export type Inmate = readonly [number: string, name: string, charges: string, level: string, disposition: string]

export const ANA: Inmate = ['J-1', 'QUILL, ANA MARIA', 'THEFT BY TAKING | TRESPASS', 'felony | misdemeanor', ' | ']
export const BEN: Inmate = ['J-2', 'ROWAN, BEN', 'BATTERY', 'M', '']
export const CLEO: Inmate = ['J-3', 'SEDGE, CLEO', 'BURGLARY', 'F2', '']

export const listOf = (...inmates: readonly Inmate[]): string =>
  [
    HEADING,
    ...inmates.map(
      ([number, name, charges, level, disposition]) =>
        `${number},"${name}",03/04/1988,F,02/28/2026 11:40 PM,"${charges}","${level}","${disposition}"`,
    ),
  ].join('\n')

const base64 = (text: string): string => Buffer.from(text).toString('base64')

export const fileOf = (text: string, takenAt: string, over: { system?: string; mapping?: RosterMapping } = {}) => ({
  system: 'Jail system',
  fileName: 'inmates.csv',
  content: base64(text),
  takenAt,
  mapping: MAPPING,
  ...over,
})

/** Looks at the preview and takes the list in, as an officer does. */
export async function takeIn(
  office: Awaited<ReturnType<typeof openOffice>>,
  text: string,
  takenAt: string,
  over: { system?: string; mapping?: RosterMapping; whole?: boolean } = {},
) {
  const { whole = false, ...rest } = over
  const file = fileOf(text, takenAt, rest)
  const desk = office.as('jailStaff')
  const preview = await desk.roster.preview(file)
  const applied = await desk.roster.takeIn(once({ ...file, after: preview.after, whole }))
  return { preview, ...applied }
}
