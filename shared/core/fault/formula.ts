/** Conditions as formulas over few-valued variables, read three-valued: a variable without a value yet leaves open what turns on it. */

/** One test: true for some of the values that its variable can take. */
export type Atom = { readonly op: 'atom'; readonly variable: number; readonly holds: readonly boolean[] }

export type Formula =
  | { readonly op: 'sure'; readonly truth: boolean }
  | { readonly op: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly op: 'not'; readonly of: Formula }
  | Atom

export const sure = (truth: boolean): Formula => ({ op: 'sure', truth })
export const not = (of: Formula): Formula => ({ op: 'not', of })
export const all = (of: readonly Formula[]): Formula => ({ op: 'all', of })
export const any = (of: readonly Formula[]): Formula => ({ op: 'any', of })

/** Which value each variable has, by its index; OPEN for none yet. */
export type Assigned = number[]
export const OPEN = -1

export type Truth = -1 | 0 | 1

/** 1 true, 0 false, -1 open. */
export function truthOf(formula: Formula, assigned: Assigned): Truth {
  switch (formula.op) {
    case 'sure':
      return formula.truth ? 1 : 0
    case 'atom': {
      const value = assigned[formula.variable] ?? OPEN
      return value === OPEN ? -1 : formula.holds[value] ? 1 : 0
    }
    case 'not': {
      const truth = truthOf(formula.of, assigned)
      return truth === -1 ? -1 : truth === 1 ? 0 : 1
    }
    default: {
      const settling = formula.op === 'any' ? 1 : 0
      let truth: Truth = formula.op === 'any' ? 0 : 1
      for (const part of formula.of) {
        const one = truthOf(part, assigned)
        if (one === settling) return settling
        if (one === -1) truth = -1
      }
      return truth
    }
  }
}

/** The first variable on which an open formula still turns. */
export function openIn(formula: Formula, assigned: Assigned): number | undefined {
  if (formula.op === 'sure') return undefined
  if (formula.op === 'atom') return assigned[formula.variable] === OPEN ? formula.variable : undefined
  if (formula.op === 'not') return openIn(formula.of, assigned)
  for (const part of formula.of) {
    if (truthOf(part, assigned) !== -1) continue
    const variable = openIn(part, assigned)
    if (variable !== undefined) return variable
  }
  return undefined
}
