/** A finding that may be recorded: about a fact of the vocabulary, with an answer that the fact can have. */
import { findingFault } from '#shared/core/factValue.ts'
import { FindingInput } from '#shared/record/finding.ts'

export const KnownFinding = FindingInput.superRefine((finding, ctx) => {
  const { field, says } = findingFault(finding) ?? {}
  if (field !== undefined && says !== undefined) ctx.addIssue({ code: 'custom', path: [field], message: says })
})
