/** One numbered step of the sheet: how it stands, who took it when, and the way to take it, or to take it again. */
import type { ReleaseCheck } from '#shared/record/releaseCheck.ts'
import { Mark, type State } from '#client/part/Mark.tsx'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { sayStep } from '#client/releaseWords.ts'

export type Said = { readonly state: State; readonly word: string }

type Props = {
  readonly number: number
  readonly title: string
  /** How it stands, when that is not simply checked or to do. */
  readonly mark?: Said | null
  readonly check?: ReleaseCheck | undefined
  /** The form is shown below although it was taken before. */
  readonly again?: { readonly open: boolean; readonly why: string | null; readonly onOpen: () => void }
  readonly children?: React.ReactNode
}

export function Step({ number, title, mark, check, again, children }: Props) {
  const said = mark ?? (check ? CHECKED : TO_DO)
  return (
    <li className="step" data-state={said.state}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <div className="body">
        <div className="head">
          <h2>
            <span className="visually-hidden">Step {number}: </span>
            {title}
          </h2>
          <Mark state={said.state}>{said.word}</Mark>
          {check && (
            <span className="taken">
              {sayStep(check.did)} <span className="quiet">·</span> {check.byName}, <When at={check.at} />
            </span>
          )}
          {check && again && !again.open && (
            <Verb
              offer={{ verb: 'again', label: 'Take again', why: again.why }}
              size="compact-xs"
              about={`: ${title}`}
              onAct={() => again.why === null && again.onOpen()}
            />
          )}
        </div>
        {children}
      </div>
    </li>
  )
}

const CHECKED = { state: 'done', word: 'checked' } as const
const TO_DO = { state: 'wait', word: 'to do' } as const
