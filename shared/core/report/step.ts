/** Into which parts a span of a report may be divided. */
export const STEPS = ['week', 'month', 'quarter', 'year'] as const
export type Step = (typeof STEPS)[number]
