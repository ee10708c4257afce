import { z } from 'zod'
import { foldId } from '#shared/core/person/foldId.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { type Question, readQuestion } from '#shared/core/person/readQuestion.ts'
import { PartialDay } from '#shared/record/instant.ts'
import { findPersons } from '../action/findPersons.ts'
import { reads, router } from '../trpc.ts'

const part = z.string().max(200).nullable().default(null)

/** Typed in one line, or read from a paper. */
const Asked = z.union([
  z.strictObject({ text: z.string().max(200) }),
  z.strictObject({
    surname: z.string().max(200).default(''),
    given: part,
    middle: part,
    born: PartialDay.nullable().default(null),
    numbers: z.array(z.string().max(40)).max(5).default([]),
  }),
])

const question = (asked: z.output<typeof Asked>): Question =>
  'text' in asked
    ? readQuestion(asked.text)
    : {
        names: namesOf({ ...asked, aliases: [] }).filter(
          ({ surname, given, born }) => surname.length + given.length > 0 || born !== null,
        ),
        numbers: asked.numbers.map(foldId).filter((number) => number.length >= 3),
        open: false,
      }

const PERSONS = 25

export const personRouter = router({
  find: reads('person.read')
    .input(Asked)
    .query(({ ctx, input }) => findPersons(ctx.db, question(input), PERSONS)),
})
