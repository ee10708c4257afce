/** Every move on a draft in every state, by its owner and by a second person: what it becomes, or the word of the refusal. */
import { expect, it } from 'vitest'
import { type DraftMove, moveDraft } from '#shared/core/moveDraft.ts'
import type { DraftState } from '#shared/record/policyDraft.ts'

const by = (id: string) => ({ id })
const draft = (state: DraftState) => ({ state, changedBy: 'price', proposedBy: state === 'proposed' ? 'price' : null })

const said = (state: DraftState, move: DraftMove, who: string): string => {
  try {
    return moveDraft(draft(state), move, by(who))
  } catch (error) {
    return (error as Error).message
  }
}

const STATES = ['draft', 'proposed', 'signed', 'discarded'] as const

/** In the order of the states, by who wrote and proposed it and by a second person. */
it.each<[DraftMove, string[], string[]]>([
  ['save', ['draft', 'draft.isProposed'], ['draft', 'draft.isProposed']],
  ['discard', ['discarded', 'draft.isProposed'], ['discarded', 'draft.isProposed']],
  ['propose', ['proposed', 'draft.isProposed'], ['proposed', 'draft.isProposed']],
  ['withdraw', ['draft.notProposed', 'draft'], ['draft.notProposed', 'draft.notProposer']],
  ['sendBack', ['draft.notProposed', 'draft'], ['draft.notProposed', 'draft']],
  ['sign', ['draft.notProposed', 'draft.ownDraft'], ['draft.notProposed', 'signed']],
])('to %s', (move, owner, second) => {
  const closed = ['draft.closed', 'draft.closed']
  expect(STATES.map((state) => said(state, move, 'price'))).toEqual([...owner, ...closed])
  expect(STATES.map((state) => said(state, move, 'ortega'))).toEqual([...second, ...closed])
})

it('to sign what one was the last to change, though another proposed it', () => {
  const other = { state: 'proposed' as const, changedBy: 'ortega', proposedBy: 'price' }
  expect(() => moveDraft(other, 'sign', by('ortega'))).toThrow('draft.ownDraft')
  expect(moveDraft(other, 'sign', by('stone'))).toBe('signed')
})
