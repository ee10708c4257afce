/** Any identifying number as it is looked for: zeros that only fill it up count nowhere, so that `WI-1234` is `WI00001234`. */
import { foldNumber } from '../foldName.ts'

export const foldId = (number: string): string => foldNumber(number).replace(/^([A-Z]+)0+(?=.)/, '$1')
