/** The four ways in which a fact is spoken of in plain English: a thing with a value, a claim that holds or not, a set, an event. */
export type FactPhrase = {
  readonly label: string
  /** Before "is": `the form`. */
  readonly subject?: string
  readonly yes?: string
  readonly no?: string
  /** Before one member of a set: `the request asks to`, and its denial. */
  readonly has?: readonly [string, string]
  /** Once it has happened, and while it has not. */
  readonly happened?: readonly [string, string]
}

export const thing = (subject: string, label = subject.replace(/^the /, '')): FactPhrase => ({ label, subject })
export const claim = (label: string, yes: string, no: string): FactPhrase => ({ label, yes, no })
export const event = (subject: string, label: string, has: string, hasNot: string): FactPhrase => ({
  ...thing(subject, label),
  happened: [has, hasNot],
})
export const set = (label: string, has: string, hasNot: string): FactPhrase => ({ label, has: [has, hasNot] })
