/**
 * What in the office's own file speaks against the paper: a US birthplace, a claim or proof of citizenship, an earlier citizen finding, an
 * identity that differs. Each is an alarm for people, never an input of a rule; while one stands unchecked nobody is held (Brown v. Ramsay,
 * S.D. Fla. 2025: the jail's own file said where the person was born).
 */
import type { Contradiction, ContradictionCheck } from '../record/contradiction.ts'
import type { Finding } from '../record/finding.ts'
import type { Subject } from '../record/subject.ts'
import { bornInState } from './bornInState.ts'
import { compareIdentity, type OnPaper } from './compareIdentity.ts'

type OnFile = {
  readonly subject: Subject
  readonly bookingNumber: string
  readonly paper: OnPaper
  /** Of this request, the last one on a fact standing. */
  readonly findings: readonly Pick<Finding, 'fact' | 'value'>[]
  /** Values of the same fact on the person's other requests. */
  readonly earlierEvidence: readonly string[]
}

const EVIDENCE = 'subject.citizenship_evidence'
const PROOF = ['proof_us_citizen', 'proof_us_citizen_or_lawful_status']

export function contradictions({ subject, bookingNumber, paper, findings, earlierEvidence }: OnFile): readonly Contradiction[] {
  const found: Contradiction[] = []
  const { birthplace } = subject
  if (birthplace && namesUnitedStates(birthplace)) found.push({ kind: 'us_birthplace', says: birthplace })
  const evidence = findings.filter(({ fact }) => fact === EVIDENCE).at(-1)?.value
  if (typeof evidence === 'string' && evidence !== 'none' && evidence !== 'unknown')
    found.push({ kind: 'citizenship', says: evidence })
  const earlier = earlierEvidence.find((value) => PROOF.includes(value))
  if (earlier !== undefined) found.push({ kind: 'earlier_citizen', says: earlier })
  const differs = compareIdentity(paper, subject, bookingNumber).filter(({ likeness }) => likeness === 'differs')
  if (differs.length > 0) found.push({ kind: 'identity', says: differs.map(({ identifier }) => identifier).join(', ') })
  return found
}

/** Any part of it: `Philadelphia, Pennsylvania` and `Dallas TX` as well as `Kansas`. */
function namesUnitedStates(birthplace: string): boolean {
  const parts = birthplace.split(/[,/(;]/).map((part) => part.trim())
  return parts.some((part) => bornInState(part) || UNITED_STATES.test(part)) || STATE_CODE.test(birthplace.trim())
}

const UNITED_STATES = /^(USA?|U\.S\.A?\.?|UNITED STATES)\b/i
const STATE_CODE =
  /[\s,](A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?$/

/** Those that no supervisor has looked into as they stand now. */
export const unchecked = (
  found: readonly Contradiction[],
  checks: readonly Pick<ContradictionCheck, 'of'>[],
): readonly Contradiction[] =>
  found.filter(({ kind, says }) => !checks.some(({ of }) => of.some((one) => one.kind === kind && one.says === says)))
