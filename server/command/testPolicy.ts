/** `policy test FILE`: tries a policy on a file of written situations, and shows for each one that differs how the policy came to its answer. */
import { parseArgs } from 'node:util'
import { COMPARED, runSituation } from '#shared/core/runSituation.ts'
import { policiesNamed } from '#shared/policy/library.ts'
import type { Policy } from '#shared/record/policy.ts'
import { type Situation, SituationFile } from '#shared/record/situation.ts'
import type { Verdict } from '#shared/record/verdict.ts'
import { type Command, DONE, FAILED, json, refuse } from './command.ts'
import { namedPolicies, readJson } from './namedPolicies.ts'
import { trailText } from './trailText.ts'

type Row = {
  readonly id: string
  readonly passed: boolean
  readonly expected: Readonly<Record<string, unknown>>
  /** Null where the row could not be run. */
  readonly actual: Readonly<Record<string, unknown>> | null
  readonly reason?: string
}
type Tried = { readonly row: Row; readonly verdict: Verdict | null }

const usage = 'policy test FILE [--policy ID] [--json]'

export const testPolicy: Command = {
  name: 'policy test',
  usage,
  does: 'runs a file of situations against the policies that its rows name, or against one; fails when an answer differs',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { policy: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return refuse(terminal, `Name one file of situations. Usage: desk ${usage}`)
    const raw = await readJson(path)
    if ('fault' in raw) return refuse(terminal, raw.fault)
    const parsed = SituationFile.safeParse(raw.json)
    if (!parsed.success)
      return refuse(terminal, `${path} is no file of situations: ${parsed.error.issues.map(issueText).join('; ')}`)
    const named = values.policy === undefined ? null : await namedPolicies(values.policy)
    if (named && 'fault' in named) return refuse(terminal, named.fault)

    const { meta, cases } = parsed.data
    const ids = named && [values.policy, named.policies.map((policy) => policy.id).join('+')]
    const chosen = ids ? cases.filter(({ policy }) => policy === undefined || ids.includes(policy)) : cases
    if (chosen.length === 0 && cases.length > 0)
      return refuse(terminal, `No row of ${path} is for the policy "${values.policy}".`)
    const compared = Array.isArray(meta.compared) ? meta.compared : (meta.compared?.keys ?? COMPARED)
    const tried = chosen.map((situation) => tryOut(situation, named?.policies ?? null, meta.defaults, compared))
    const rows = tried.map(({ row }) => row)
    const failed = rows.filter((row) => !row.passed).length
    const result = { passed: rows.length - failed, failed, rows }
    terminal.out(values.json ? json(result) : text(result, tried))
    return failed > 0 ? FAILED : DONE
  },
}

function tryOut(
  situation: Situation,
  one: readonly Policy[] | null,
  defaults: Readonly<Record<string, unknown>>,
  compared: readonly string[],
): Tried {
  const policies = one ?? (situation.policy === undefined ? undefined : policiesNamed(situation.policy))
  if (policies) {
    const { id, passed, expected, actual, verdict } = runSituation(policies, situation, defaults, compared)
    return { row: { id, passed, expected, actual }, verdict }
  }
  const reason =
    situation.policy === undefined
      ? 'The row names no policy; choose one with --policy.'
      : `There is no policy "${situation.policy}" in the library.`
  const expected = Object.fromEntries(Object.entries(situation.expected).filter(([key]) => compared.includes(key)))
  return { row: { id: situation.id, passed: false, expected, actual: null, reason }, verdict: null }
}

const issueText = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  `${path.map(String).join('.') || 'the file'}: ${message}`

function text(result: { passed: number; failed: number }, tried: readonly Tried[]): string {
  const differing = tried
    .filter(({ row }) => !row.passed)
    .flatMap(({ row, verdict }) => [...rowText(row), ...(verdict ? trailText(verdict, '    ') : []), ''])
  return `${[...differing, `${result.passed} passed, ${result.failed} failed`].join('\n')}\n`
}

const rowText = ({ id, expected, actual, reason }: Row): string[] => [
  `${id} differs${reason === undefined ? '' : `: ${reason}`}`,
  ...Object.entries(actual === null ? {} : expected)
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(actual?.[key]))
    .map(([key, value]) => `    ${key}: expected ${JSON.stringify(value)}, the policy says ${JSON.stringify(actual?.[key])}`),
]
