/** All that the desk knows of one request, as its page and the review show it. */
import { skipToken, useQuery } from '@tanstack/react-query'
import type { Evaluation } from '#shared/record/evaluation.ts'
import type { LedgerEntry } from '#shared/record/ledger.ts'
import { type Answer, useTRPC } from './trpc.ts'

/** The API's type spells records out and loses their names on the way; an evaluation gets its own back here. */
export type Dossier = Omit<Answer['detainer']['byId'], 'evaluations'> & { readonly evaluations: readonly Evaluation[] }

export function useDossier(id: string | null) {
  const trpc = useTRPC()
  const query = useQuery(trpc.detainer.byId.queryOptions(id === null ? skipToken : { id }))
  return { query, dossier: query.data as Dossier | undefined }
}

/** The last evaluation is the one that stands. */
export const evaluationOf = (dossier: Pick<Dossier, 'evaluations'>): Evaluation | undefined => dossier.evaluations.at(-1)

/** Names behind the ids of the people who entered something, as the ledger knows them. */
export const namesIn = (timeline: readonly LedgerEntry[]): ReadonlyMap<string, string> =>
  new Map(timeline.map((entry) => [entry.actorId, entry.actorName]))
