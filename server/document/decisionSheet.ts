/** The decision sheet: the facts with their sources, what the policy says of each action and why, and the decision with who, when and why. */
import { conditionOf, conditionWords } from '#shared/core/conditionWords.ts'
import { decidingBranch } from '#shared/core/decidingBranch.ts'
import { DOES } from '#shared/core/provisionWords.ts'
import { saysOther } from '#shared/core/saysOther.ts'
import type { Evaluation } from '#shared/record/evaluation.ts'
import { ACTIONS, type Step, type Truth } from '#shared/record/verdict.ts'
import type { Block, Description } from './description.ts'
import { factRows } from './factRows.ts'
import type { RequestRecords } from './requestRecords.ts'
import { minuteOf } from './timeText.ts'
import {
  clauseWords,
  endingWord,
  formWord,
  modalityWord,
  nameOf,
  outcomeWord,
  plainWord,
  signerWord,
  warrantWord,
} from './word.ts'

export function decisionSheet(records: RequestRecords, zone: string): Description {
  const { detainer, booking, subject, warrants, answered } = records
  const at = (instant: string): string => minuteOf(instant, zone)
  const person = subject ?? detainer.subject
  const service = detainer.service
  return {
    title: 'Decision on an immigration detainer request',
    language: 'en',
    about: `Request ${detainer.number}${booking ? ` · booking ${booking.number}` : ' · no booking'}`,
    blocks: [
      {
        kind: 'pairs',
        rows: [
          ['Person', `${nameOf(person)}${person.born ? `, born ${person.born}` : ''}`],
          [
            'Request',
            `${formWord(detainer.form)}, asks: ${detainer.asks.join(', ') || 'nothing'}; ${endingWord[detainer.status]}`,
          ],
          [
            'Times',
            `issued ${detainer.issuedOn ?? 'not known'}; received ${at(detainer.receivedAt)}; entered ${at(detainer.enteredAt)}`,
          ],
          [
            'Served',
            service ? `${at(service.servedAt)}, ${plainWord(service.how)}, by ${service.by}` : 'not served on the person',
          ],
          ['Papers with it', warrants.map(paperWords).join('; ') || 'none'],
        ],
      },
      { kind: 'heading', text: 'Decision' },
      ...decisionBlocks(records, at),
      ...(answered ? policyBlocks(answered, records, zone) : []),
      { kind: 'signatures', labels: ['Decided by, date and time', 'Reviewed by, date and time'] },
    ],
  }
}

const paperWords = ({ kind, signedBy, status }: RequestRecords['warrants'][number]): string =>
  `${warrantWord[kind]}, signed by ${signerWord[signedBy]}${status === 'active' ? '' : `, ${status}`}`

const CONFORMS = {
  follows: 'follows the policy',
  chooses: 'chosen within the policy',
  departs: 'DEPARTS FROM THE POLICY',
} as const

function decisionBlocks(
  { decided, proposed, answered, latest, hold }: RequestRecords,
  at: (instant: string) => string,
): readonly Block[] {
  const say = (text: string, strong = false): Block => ({ kind: 'paragraph', text, strong, mayShorten: !strong })
  const one = decided ?? proposed
  if (!one?.outcome) return [say('Not decided. Nobody is held on a request that is not decided.', true)]
  const conforms = one.conformity ? `; ${CONFORMS[one.conformity]}` : ''
  const changed = decided && answered && latest && saysOther(latest.verdict, answered.verdict)
  return [
    say(`${decided ? '' : 'Only proposed: '}${outcomeWord[one.outcome]}${conforms}.`, true),
    say(
      `${decided ? 'Decided' : 'Proposed'} ${at(one.happenedAt ?? one.at)} by ${one.doneBy ?? one.byName}${one.happenedAt ? ` on paper, entered ${at(one.at)} by ${one.byName}` : ''}.${one.reason ? ` Reason: ${one.reason}` : ' No reason was given or needed.'}`,
    ),
    ...(changed
      ? [say('The policy says something else of this request since this decision. It is to be decided again.', true)]
      : []),
    ...(hold
      ? [
          say(
            `Hold from ${at(hold.startedAt)}, must be free by ${at(hold.mustBeFreeBy)}${hold.endedAt ? `, ended ${at(hold.endedAt)}` : ''}.`,
          ),
        ]
      : []),
  ]
}

function policyBlocks(answered: Evaluation, { detainer, titleOf, policyNumber }: RequestRecords, zone: string): readonly Block[] {
  const { verdict } = answered
  const asks: readonly string[] = detainer.asks
  const steps = verdict.deciding.flatMap((ref) =>
    verdict.trail.filter(({ policy, clause }) => policy === ref.policy && clause === ref.clause),
  )
  const bySteps = (action: (typeof ACTIONS)[number]) =>
    steps.filter(({ says }) => says[action] !== undefined).map(({ clause }) => clause)
  return [
    {
      kind: 'heading',
      text: `What the policy says (version ${policyNumber ?? 'not known'}, worked out ${minuteOf(answered.evaluatedAt, zone)})`,
    },
    {
      kind: 'table',
      head: ['Action', 'Asked', 'The office', 'By clause'],
      widths: [0.34, 0.1, 0.3, 0.26],
      rows: ACTIONS.map((action) => [
        DOES[action],
        asks.includes(action) ? 'yes' : 'no',
        modalityWord[verdict.actions[action]],
        bySteps(action).join(', '),
      ]),
      whole: true,
    },
    ...(steps.length === 0
      ? [{ kind: 'paragraph' as const, text: 'No clause applies, so the policy gives no authority to act.' }]
      : []),
    ...steps.map((step): Block => ({ kind: 'paragraph', text: stepWords(step, titleOf), mayShorten: true })),
    ...(verdict.needs.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            text: `Facts still missing: ${verdict.needs.map(({ fact }) => fact).join(', ')}.`,
            mayShorten: true,
          },
        ]
      : []),
    { kind: 'heading', text: 'Facts and their sources' },
    { kind: 'table', head: ['Fact', 'Known', 'From', 'When'], widths: [0.22, 0.35, 0.24, 0.19], rows: factRows(answered, zone) },
  ]
}

const HOLDS = (truth: Truth): string =>
  truth === 'unknown' ? 'Not known whether' : truth ? 'Holds, because' : 'Does not hold; it asks that'

function stepWords(step: Step, titleOf: RequestRecords['titleOf']): string {
  const why =
    step.tree && step.tree.op !== 'always'
      ? ` ${HOLDS(step.truth)} ${conditionWords(conditionOf(decidingBranch(step.tree)), titleOf)}.`
      : ''
  return `${clauseWords(step)}: ${step.sentence}${why}`
}
