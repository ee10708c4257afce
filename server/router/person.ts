import { z } from 'zod'
import { foldId } from '#shared/core/person/foldId.ts'
import { namesOf } from '#shared/core/person/namesOf.ts'
import { type Question, readQuestion } from '#shared/core/person/readQuestion.ts'
import { PartialDay } from '#shared/record/instant.ts'
import { PersonLinkInput } from '#shared/record/personLink.ts'
import { findPersons } from '../action/findPersons.ts'
import { linkList } from '../action/linkList.ts'
import { linkPersons } from '../action/linkPersons.ts'
import { pairList } from '../action/pairList.ts'
import { recordSearch } from '../action/recordLook.ts'
import { acts, reads, router } from '../trpc.ts'

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

const wordsOf = (asked: z.output<typeof Asked>): string =>
  'text' in asked
    ? asked.text
    : [asked.surname, asked.given, asked.middle, asked.born, ...asked.numbers].filter(Boolean).join(' ')

const PERSONS = 25

/** The last pair seen, for the next page. */
const PairSeen = z.object({ a: z.string(), b: z.string(), bits: z.number() })

export const personRouter = router({
  find: reads('person.read')
    .input(Asked)
    .query(async ({ ctx, input }) => {
      await recordSearch(ctx, wordsOf(input), 'text' in input)
      return findPersons(ctx.db, question(input), PERSONS)
    }),
  pairs: reads('person.link')
    .input(z.object({ cursor: PairSeen.nullish(), direction: z.literal('forward').optional() }))
    .query(async ({ ctx, input }) => {
      await recordSearch(ctx, 'records that may be one person', true)
      return pairList(ctx.db, input.cursor ?? null)
    }),
  links: reads('person.link').query(({ ctx }) => linkList(ctx.db)),
  link: acts('person.link', PersonLinkInput, linkPersons),
})
