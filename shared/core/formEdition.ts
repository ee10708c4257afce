/**
 * The editions of the federal detainer form, what each asks for by default, which boxes it has, and its own cap on a hold. Sources: the
 * printed forms; 8 CFR 287.7(d) for the days that the older wording leaves out.
 */
export type FormId = 'I-247' | 'I-247_2011' | 'I-247_2012' | 'I-247D' | 'I-247N' | 'I-247X' | 'I-247A' | 'other'

type Ask = 'hold' | 'notify' | 'transfer'

export type FormEdition = {
  readonly id: FormId
  readonly name: string
  readonly years: string
  readonly asks: readonly Ask[]
  /** Hours of the form's own cap, counted without leaving out days (never longer than the wording allows); null: it asks for no hold. */
  readonly capHours: number | null
  /** In whose count Saturdays, Sundays and holidays are left out. */
  readonly excludesDays: boolean
  /** Takes effect as a request to hold only if a copy is served on the person. */
  readonly needsService: boolean
  /** Reasons that can be ticked in box 1, by id and printed meaning. */
  readonly reasons: readonly { readonly id: string; readonly words: string }[]
  /** Has a box 2: the person was transferred here by DHS itself, which will resume custody. */
  readonly hasBox2: boolean
  readonly operativeOnConviction: boolean
  readonly cancelBox: boolean
  readonly note: string
}

const PROBABLE_CAUSE = [
  { id: 'final_order', words: 'A final order of removal' },
  { id: 'pending_proceedings', words: 'Pending removal proceedings' },
  { id: 'biometric', words: 'Biometric match and records check' },
  { id: 'statements', words: 'Statements or other reliable evidence' },
]

const PRIORITY = [
  { id: 'terror', words: 'Suspected of terrorism or espionage' },
  { id: 'gang', words: 'Gang conviction or participation' },
  { id: 'felony', words: 'Convicted of a felony' },
  { id: 'aggravated_felony', words: 'Convicted of an aggravated felony' },
  { id: 'significant_misdemeanor', words: 'Convicted of a significant misdemeanor' },
  { id: 'three_misdemeanors', words: 'Convicted of three or more misdemeanors' },
]

const REASON_TO_BELIEVE = [
  { id: 'prior_felony', words: 'Prior felony conviction or felony charge' },
  { id: 'three_misdemeanors', words: 'Three or more prior misdemeanor convictions' },
  { id: 'listed_misdemeanor', words: 'Listed misdemeanor conviction or charge' },
  { id: 'reentry', words: 'Illegal re-entry after removal' },
  { id: 'fraud', words: 'Immigration fraud' },
  ...PROBABLE_CAUSE.slice(0, 2),
]

const INVESTIGATION = [
  { id: 'investigation', words: 'Investigation initiated' },
  { id: 'arrest_warrant', words: 'Warrant of arrest served' },
  { id: 'deportation_ordered', words: 'Deportation or removal ordered' },
]

export const FORM_EDITIONS: readonly FormEdition[] = [
  edition('I-247A', '2017 to now', ['hold', 'notify'], {
    capHours: 48,
    needsService: true,
    reasons: PROBABLE_CAUSE,
    hasBox2: true,
    cancelBox: true,
    note: 'A plain 48 hours beyond the would-be release; takes effect only if a copy is served on the person.',
  }),
  edition('I-247D', '2015 to 2017', ['hold', 'notify'], {
    capHours: 48,
    needsService: true,
    reasons: [...PRIORITY, ...PROBABLE_CAUSE],
    hasBox2: true,
    note: 'Names an enforcement priority and the basis of probable cause; plain 48 hours, only if served.',
  }),
  edition('I-247N', '2015 to 2017', ['notify'], {
    reasons: PRIORITY,
    note: 'Asks for notice only; says itself that it does not authorize a hold.',
  }),
  edition('I-247X', '2015 to 2017', ['hold', 'notify', 'transfer'], {
    capHours: 48,
    reasons: PROBABLE_CAUSE,
    note: 'Asks for transfer outside the enforcement priorities; plain 48 hours.',
  }),
  edition('I-247_2012', 'December 2012 to 2015', ['hold', 'notify'], {
    capHours: 48,
    excludesDays: true,
    reasons: REASON_TO_BELIEVE,
    operativeOnConviction: true,
    cancelBox: true,
    note: 'Not to exceed 48 hours, Saturdays, Sundays and holidays left out (8 CFR 287.7(d)).',
  }),
  edition('I-247_2011', '2011 to 2012', ['hold', 'notify'], {
    capHours: 48,
    excludesDays: true,
    reasons: INVESTIGATION,
    operativeOnConviction: true,
    note: 'Not to exceed 48 hours, Saturdays, Sundays and holidays left out (8 CFR 287.7(d)).',
  }),
  edition('I-247', 'before 2011', ['hold', 'notify'], {
    capHours: 48,
    excludesDays: true,
    reasons: INVESTIGATION,
    note: '48 hours, Saturdays, Sundays and federal holidays left out; often only "investigation initiated".',
  }),
  edition('other', 'any', [], { note: 'A letter or another form: tick what it asks for, as written.' }),
]

function edition(id: FormId, years: string, asks: readonly Ask[], rest: Partial<FormEdition> & { note: string }): FormEdition {
  const plain = { capHours: null, excludesDays: false, needsService: false, reasons: [], hasBox2: false }
  const name = id === 'other' ? 'Other form or letter' : id.replace('_', ' (').replace(/(\(\d+)$/, '$1)')
  return { id, name, years, asks, ...plain, operativeOnConviction: false, cancelBox: false, ...rest }
}

export const formEdition = (id: string): FormEdition | undefined => FORM_EDITIONS.find((form) => form.id === id)
