/** What a row of a list comes to, situation by situation. */
import { describe, expect, it } from 'vitest'
import { classRow, type ListFrame } from '#shared/core/list/classRow.ts'
import { hearRequest, type OurRequest } from '#shared/core/list/likeRequest.ts'
import type { ListReading } from '#shared/record/listRow.ts'
import { frame, reading, request } from '#test/support/listRows.ts'

const classed = (row: Partial<ListReading>, ours: readonly OurRequest[], over: Partial<ListFrame> = {}) => {
  const { class: is, detainerId, evidence } = classRow({ ...frame, ...over }, ours.map(hearRequest))(reading(row))
  return { is, detainerId, because: evidence.because, certain: evidence.certain, alike: evidence.alike, fields: evidence.fields }
}

describe('a row about us', () => {
  it('agrees with the one request that was issued on that day and declined', () => {
    expect(classed({}, [request(), request({ id: 'd2', issuedOn: '2026-02-11' })])).toMatchObject({
      is: 'agrees',
      detainerId: 'd1',
    })
  })

  it('differs, and the field is named', () => {
    const { is, fields } = classed({ surname: 'LOPEZ', given: 'Jose', issuedOn: '2026-02-20', citizenship: 'Sylvania' }, [
      request(),
    ])
    expect(is).toBe('differs')
    expect(fields.filter(({ likeness }) => likeness === 'differs').map(({ field }) => field)).toEqual(['citizenship', 'issuedOn'])
  })

  it('was decided otherwise where our log has a decision to hold', () => {
    expect(classed({}, [request({ outcome: 'hold' })])).toMatchObject({ is: 'decided_otherwise', because: 'decided_so' })
  })

  it('differs in its outcome where our log has no decision at all', () => {
    const { is, fields } = classed({}, [request({ outcome: null, decidedOn: null })])
    expect(is).toBe('differs')
    expect(fields).toContainEqual({ field: 'outcome', likeness: 'differs', bits: 0 })
  })

  it('moved away before, where another agency had the person by then; not where the move came later', () => {
    const moved = request({ outcome: null, movedOn: '2026-03-04', movedTo: 'Oak County Jail', status: 'moved' })
    expect(classed({}, [moved])).toMatchObject({ is: 'moved_before', because: 'left_before' })
    expect(classed({}, [{ ...moved, movedOn: '2026-03-06' }]).is).toBe('differs')
    expect(classed({ declinedOn: null }, [moved]).is).toBe('moved_before')
    expect(classed({ declinedOn: null }, [moved], { spanTo: null }).is).toBe('differs')
  })

  it('agrees where we declined ourselves before the person was moved', () => {
    expect(classed({}, [request({ movedOn: '2026-03-06', movedTo: 'Oak County Jail' })]).is).toBe('agrees')
  })

  it('was never received where nothing is like it, and is not to be told before our log begins', () => {
    const none = [request({ issuedOn: '2026-01-20' })]
    expect(classed({}, none)).toMatchObject({ is: 'never_received', because: 'none_like_it', detainerId: null })
    expect(classed({ issuedOn: '2010-10-16' }, none)).toMatchObject({ is: 'unclear', because: 'before_our_log' })
    expect(classed({ issuedOn: null, citizenship: 'Sylvania' }, none)).toMatchObject({
      is: 'unclear',
      because: 'nothing_to_find_by',
    })
  })

  it('is left to a person where two requests of one day fit alike, and told apart by charges and citizenship', () => {
    const two = [request(), request({ id: 'd2', citizenship: 'Sylvania', charges: ['ASSAULT'] })]
    expect(classed({}, two)).toMatchObject({ is: 'unclear', because: 'several_alike', alike: ['d1', 'd2'] })
    expect(classed({ citizenship: 'Sylvanian', charges: 'Assault' }, two)).toMatchObject({ is: 'agrees', detainerId: 'd2' })
  })

  it('is never taken for a request on citizenship and charges alone', () => {
    const row = { issuedOn: null, declinedOn: null, citizenship: 'Freedonia', charges: 'Drug possession' }
    expect(classed(row, [request({ issuedOn: null })])).toMatchObject({ is: 'unclear', because: 'only_alike', alike: ['d1'] })
  })

  it('is found by its number under another day of issue, and is certain only by number or name', () => {
    expect(classed({ aNumber: 'A98765432', issuedOn: '2026-03-02' }, [request()])).toMatchObject({ is: 'agrees', certain: true })
    expect(classed({}, [request()]).certain).toBe(false)
    expect(classed({ aNumber: 'A98765432', issuedOn: '2026-01-20' }, [request()]).is).toBe('differs')
  })
})
