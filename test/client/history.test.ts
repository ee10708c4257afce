/** Undo goes back step by step and redo forward again; typing in one field is one step. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, type History, historyStep, type HistoryStep } from '#client/history.ts'

const put = (to: string, field = '', at = 0): HistoryStep<string> => ({ do: 'change', to: () => to, field, at })
const after = (...steps: HistoryStep<string>[]): History<string> => steps.reduce(historyStep<string>, beginning('a'))

describe('a text that is edited', () => {
  it('goes back and forward again', () => {
    expect(after(put('b'), put('c'), { do: 'undo' }).present).toBe('b')
    expect(after(put('b'), put('c'), { do: 'undo' }, { do: 'undo' }, { do: 'undo' }).present).toBe('a')
    expect(after(put('b'), put('c'), { do: 'undo' }, { do: 'redo' }).present).toBe('c')
  })

  it('forgets what was undone once something else is written', () => {
    expect(after(put('b'), { do: 'undo' }, put('c'), { do: 'redo' }).present).toBe('c')
  })

  it('takes what is typed in one field without a pause as one step, and a pause or another field as a new one', () => {
    const typed = [put('b', 'title', 0), put('bc', 'title', 400), put('bcd', 'title', 800)]
    expect(after(...typed, { do: 'undo' }).present).toBe('a')
    expect(after(...typed, put('bcde', 'title', 9_000), { do: 'undo' }).present).toBe('bcd')
    expect(after(...typed, put('x', 'note', 900), { do: 'undo' }).present).toBe('bcd')
  })

  it('keeps no step for a change that changes nothing', () => {
    expect(after(put('a')).past).toEqual([])
  })

  it('comes back to where it was, however often one undoes and redoes', () => {
    const step = fc.oneof(
      fc.string().map((to) => put(to)),
      fc.constantFrom<HistoryStep<string>>({ do: 'undo' }, { do: 'redo' }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const here = after(...steps)
        const back = here.past.reduce((history) => historyStep(history, { do: 'undo' }), here)
        const there = here.past.reduce((history) => historyStep(history, { do: 'redo' }), back)
        expect(back.present).toBe('a')
        expect(there.present).toBe(here.present)
      }),
    )
  })
})
