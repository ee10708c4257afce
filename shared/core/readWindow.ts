/** Read a look-back window against the facts: which day counts where a sentence was served, and what is asked when it is not known. */
import type { WindowTest } from '../record/condition.ts'
import type { Truth } from '../record/verdict.ts'
import { ask, type Read, YES_NO } from './ask.ts'
import { valueOn } from './dated.ts'
import { within, withinLeavingOut } from './lookBack.ts'
import { atTop, type Found, type Scope, seek } from './seek.ts'
import { some } from './truth.ts'

export function prepareWindow(test: WindowTest): Read {
  const { of, before, leavingOut } = test.within
  const text = JSON.stringify(test)
  return (scope, reader) => {
    const years = valueOn(test.within.years, reader.facts.as_of)
    const reference = seek(atTop(reader.facts), before)
    const anchors = anchorsOf(of, scope)
    const jailed = leavingOut === undefined ? null : seek(scope, leavingOut)
    const truths = anchors.map((anchor): Truth => {
      if (!anchor.known || !reference.known) return 'unknown'
      const [from, to] = [String(anchor.value), String(reference.value)]
      if (jailed === null) return within(years, from, to)
      return withinLeavingOut(jailed.known ? Number(jailed.value) : null, years, from, to)
    })
    const truth: Truth = served(of, scope) === 'still' ? true : some(truths)
    const seen = [...anchors, reference, ...(jailed ? [jailed] : [])].map(({ path, value }) => ({ path, value }))
    if (truth !== 'unknown') return { op: 'test', truth, test, seen }
    const missing = [...anchors, reference, ...(jailed ? [jailed] : [])].find(({ known }) => !known) ?? anchors[0]
    const question = { id: scope.prefix + text, fact: missing?.path ?? before, ...YES_NO }
    return { op: 'test', truth: ask(question, reader), test, seen }
  }
}

/** Either anchor inside the window is enough where both count; that is what "whichever is later" comes to. */
function anchorsOf(of: WindowTest['within']['of'], scope: Scope): Found[] {
  const convicted = seek(scope, 'convicted_on')
  const released = seek(scope, 'released_on')
  if (of === 'convicted_on') return [convicted]
  if (of === 'released_on') return [released]
  const sentence = served(of, scope)
  if (sentence === 'no') return [convicted]
  return sentence === 'yes' && of === 'released_or_convicted' ? [released] : [convicted, released]
}

function served(of: WindowTest['within']['of'], scope: Scope): 'no' | 'yes' | 'still' | 'unknown' {
  if (of === 'convicted_on') return 'no'
  const incarcerated = seek(scope, 'incarcerated')
  const released = seek(scope, 'released_on')
  if (released.known) return 'yes'
  if (seek(scope, 'current_custody').value === true && incarcerated.value === true) return 'still'
  if (!incarcerated.known) return 'unknown'
  return incarcerated.value === true ? 'yes' : 'no'
}
