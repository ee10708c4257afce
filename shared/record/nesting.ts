/** What is sent may be nested only so deep: no published text comes near it; beyond it is an accident or an attack. */
import { z } from 'zod'

const DEEPEST = 60

const deeperThan = (levels: number, value: unknown): boolean =>
  value !== null &&
  typeof value === 'object' &&
  (levels === 0 || Object.values(value).some((part) => deeperThan(levels - 1, part)))

/** Before the schema that reads it, which goes down as deep as it is led. */
export const Shallow = <T>() =>
  z.custom<T>((raw) => !deeperThan(DEEPEST, raw), {
    message: `Conditions stand more than ${DEEPEST} deep within one another; nobody could read them. Say it in several provisions.`,
  })
