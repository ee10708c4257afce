/**
 * The states' times for answering a request for records, as far as a source was read; counsel confirms what binds. A state that is not
 * listed has no rule stored here, which is said on the screen and never taken for "no limit".
 */
import type { DayType, DueRule, OwnRule } from '../../record/dueRule.ts'

const days = (count: number, type: DayType) => ({ count, days: type })

type Listed = Pick<DueRule, 'answer' | 'citation'> & Partial<Pick<DueRule, 'inPerson' | 'acknowledge' | 'extension' | 'note'>>

const RULES: Readonly<Record<string, Listed>> = {
  AL: {
    answer: days(15, 'business'),
    acknowledge: days(2, 'business'),
    extension: days(45, 'business'),
    citation: 'Alabama executive branch rule on public records requests',
    note: 'Written for executive branch agencies; 45 business days where the request takes long.',
  },
  CA: {
    answer: days(10, 'calendar'),
    extension: days(14, 'calendar'),
    citation: 'California Public Records Act, determination within 10 days',
    note: 'The extension needs unusual circumstances and a written notice.',
  },
  CO: { answer: days(3, 'working'), citation: 'Colorado Open Records Act' },
  FL: { answer: null, citation: 'Florida Public Records Act, ch. 119', note: 'Promptly; the law gives no number of days.' },
  IL: {
    answer: days(5, 'business'),
    extension: days(5, 'business'),
    citation: 'Illinois Freedom of Information Act',
  },
  IN: {
    answer: days(7, 'calendar'),
    inPerson: days(1, 'calendar'),
    citation: 'Indiana Access to Public Records Act',
    note: 'Time to acknowledge: 7 days by mail or email, 24 hours in person or by phone.',
  },
  KY: { answer: days(5, 'business'), citation: 'Kentucky Open Records Act' },
  MD: {
    answer: days(30, 'calendar'),
    acknowledge: days(10, 'working'),
    citation: 'Maryland Public Information Act',
    note: 'If more than 10 working days are needed, the requester is told the time, the fees and the reason within them.',
  },
  NC: {
    answer: null,
    citation: 'North Carolina Public Records Law, ch. 132',
    note: 'As promptly as possible; no number of days.',
  },
  NJ: { answer: days(7, 'business'), citation: 'New Jersey Open Public Records Act' },
  NY: { answer: days(5, 'business'), citation: 'New York Freedom of Information Law', note: 'To acknowledge, grant or deny.' },
  PA: { answer: days(5, 'business'), extension: days(30, 'calendar'), citation: 'Pennsylvania Right-to-Know Law' },
  TX: {
    answer: days(10, 'business'),
    citation: 'Texas Government Code ch. 552',
    note: 'Promptly; whoever wants to withhold asks the attorney general within 10 business days.',
  },
  VA: { answer: days(5, 'working'), extension: days(7, 'working'), citation: 'Virginia Freedom of Information Act' },
  WA: { answer: days(5, 'business'), citation: 'Washington Public Records Act' },
}

/** `state`: two letters. */
export function stateRule(state: string): DueRule {
  const own: Listed = RULES[state] ?? {
    answer: null,
    citation: `no rule of ${state} is stored`,
    note: 'Ask counsel for the time that binds, and set the target of the office to it.',
  }
  return { state, inPerson: null, acknowledge: null, extension: null, note: null, ...own }
}

/** `target`: the office's own time in working days, where the law gives no number. `channel`: how the question came. */
export function ruleFor(state: string, channel: string, target: number): OwnRule {
  const rule = stateRule(state)
  const law = ['phone', 'in_person'].includes(channel) ? (rule.inPerson ?? rule.answer) : rule.answer
  return { ...rule, counted: law ?? days(target, 'working'), by: law ? 'law' : 'target' }
}
