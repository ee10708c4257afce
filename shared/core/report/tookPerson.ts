/** Does the booking say that ICE took the person: in the jail, at its door, or after the release? Fresno and ICE counted these apart in 2018. */
import type { Case } from './case.ts'

const TO_ICE: readonly Case['releaseCode'][] = ['released_inside_to_ice', 'released_then_arrested', 'transferred_to_ice']

export const tookPerson = ({ releaseCode }: Pick<Case, 'releaseCode'>): boolean => TO_ICE.includes(releaseCode)
