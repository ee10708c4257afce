/** Every route for outside systems, under /api/v1. */
import type { z } from 'zod'
import type { RosterLine } from '#shared/record/roster.ts'
import { pushBooking, saidBefore } from '../action/pushedBooking.ts'
import { chargeNamed, convictionKnown, leftSaidBefore, pushConviction, pushDisposition, pushLeft } from '../action/pushedFact.ts'
import { recordLook } from '../action/recordLook.ts'
import { verdictsOfBooking } from '../action/verdictsOfBooking.ts'
import {
  Asked,
  Done,
  numberOf,
  PullVerdicts,
  PushBooking,
  PushConviction,
  PushDisposition,
  PushedBooking,
  PushLeft,
  Verdicts,
} from './apiShape.ts'
import { type ApiContext, apiRouterOf, pulls, pushes } from './apiTrpc.ts'

const named = <T extends { readonly number: string }>(input: T): T => ({ ...input, number: numberOf(input.number) })

function lineOf({ number, bookedAt, charges, ...person }: z.output<typeof PushBooking>): RosterLine {
  const said = Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined))
  return { number: numberOf(number), bookedAt, person: said, ...(charges ? { charges } : {}) }
}

const PUSH_BOOKING =
  'By the own number of the system: the same booking pushed twice is one booking and changes nothing. Fields left out say nothing; what a person at the desk has corrected stays and is named in `kept`.'

export const apiRouter = apiRouterOf({
  pushBooking: pushes(
    'PUT',
    '/bookings/{number}',
    { summary: 'Push a booking with its charges', tags: ['push'], description: PUSH_BOOKING },
    { input: PushBooking, output: PushedBooking },
    (acting, system, input) => pushBooking(acting, system, lineOf(input)),
    ({ db, system }, input) => saidBefore(db, system, lineOf(input)),
  ),
  pushDisposition: pushes(
    'POST',
    '/bookings/{number}/dispositions',
    {
      summary: 'Say what became of a charge',
      tags: ['push'],
      description:
        'The charge is named by its title, and by its code where two have the same title. Requests are evaluated anew.',
    },
    { input: PushDisposition, output: Done },
    (acting, system, input) => pushDisposition(acting, system, named(input)),
    async ({ db }, input) =>
      (await chargeNamed(db, named(input))).same ? { number: numberOf(input.number), done: false } : null,
  ),
  pushConviction: pushes(
    'POST',
    '/bookings/{number}/convictions',
    {
      summary: 'Add an earlier conviction of the person',
      tags: ['push'],
      description: 'Attested by a court. One with the same title, statute and day is on record once.',
    },
    { input: PushConviction, output: Done },
    (acting, system, input) => pushConviction(acting, system, named(input)),
    async ({ db }, input) => ((await convictionKnown(db, named(input))) ? { number: numberOf(input.number), done: false } : null),
  ),
  pushLeft: pushes(
    'POST',
    '/bookings/{number}/left',
    {
      summary: 'Say that the person is no longer in the jail',
      tags: ['push'],
      description: 'Nobody is released by it: a person at the desk is asked how they left, and answers in the record.',
    },
    { input: PushLeft, output: Asked },
    (acting, system, input) => pushLeft(acting, system, named(input)),
    ({ db, system }, input) => leftSaidBefore(db, system, named(input)),
  ),
  pullVerdicts: pulls(
    '/bookings/{number}/verdicts',
    {
      summary: 'Pull what the policy says now of every open request on a booking',
      tags: ['pull'],
      description: 'Worked out on the facts of this instant, with the clauses that decide and the whole trail. The look is kept.',
    },
    { input: PullVerdicts, output: Verdicts },
    pullVerdicts,
  ),
})

async function pullVerdicts(ctx: ApiContext, { number }: z.output<typeof PullVerdicts>) {
  const { seen, answer } = await verdictsOfBooking(ctx.db, numberOf(number), ctx.at)
  await recordLook({ ...ctx, purpose: { words: 'asked by an outside system', inquiryId: null } }, seen)
  return answer
}
