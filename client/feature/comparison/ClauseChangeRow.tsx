/** One clause that is not as it was: both versions side by side, with what differs marked in both. */
import type { ClauseChange, ClausePart } from '#shared/core/comparePolicies.ts'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import { provisionWords } from '#shared/core/provisionWords.ts'
import type { Provision } from '#shared/record/policy.ts'
import { day } from '#client/time.ts'
import { WordMarks } from './WordMarks.tsx'

const PART: Record<ClausePart, string> = {
  clause: 'its name',
  citation: 'the citation',
  sentence: 'the office’s own sentence',
  when: 'when it applies',
  says: 'what it says',
  outcome: 'the outcome',
  maxHold: 'how long a hold may last',
  holdFrom: 'what the hold counts from',
  duties: 'the duties',
  from: 'from when it binds',
  to: 'until when it binds',
  stayed: 'the stays',
  over: 'what it prevails over',
}

type Titles = { readonly before: TitleOf; readonly after: TitleOf }
type Props = { readonly change: ClauseChange; readonly titles: Titles }

export function ClauseChangeRow({ change, titles }: Props) {
  const { kind, moved, before, after, parts } = change
  const words = kind === 'added' ? 'Added' : kind === 'removed' ? 'Taken out' : kind === 'same' ? 'Moved' : 'Changed'
  return (
    <section className="clauseChange" data-kind={kind} aria-label={`${words}: ${after?.clause ?? before?.clause}`}>
      <p className="what">
        <b>{words}</b>
        {parts.length > 0 && `: ${parts.map((part) => PART[part]).join(', ')}`}
        {moved && kind !== 'same' && '; it stands at another place'}
        {moved && kind === 'same' && ': it stands at another place; its words are the same'}.
      </p>
      <div className="sides">
        <div>
          {before ? <Side one={before} other={after} side="before" titles={titles} /> : <p className="quiet">not there</p>}
        </div>
        <div>{after ? <Side one={after} other={before} side="after" titles={titles} /> : <p className="quiet">not there</p>}</div>
      </div>
    </section>
  )
}

type SideProps = {
  readonly one: Provision
  readonly other: Provision | null
  readonly side: 'before' | 'after'
  readonly titles: Titles
}

function Side({ one, other, side, titles }: SideProps) {
  const marked = (of: (provision: Provision, titleOf: TitleOf) => string) => {
    const mine = of(one, titles[side])
    if (!other) return mine
    const theirs = of(other, titles[side === 'before' ? 'after' : 'before'])
    return <WordMarks before={side === 'before' ? mine : theirs} after={side === 'before' ? theirs : mine} side={side} />
  }
  return (
    <>
      <p>
        <b>{marked(({ clause }) => clause)}</b> <span className="quiet">{marked(({ citation }) => citation)}</span>
      </p>
      <p>“{marked(({ sentence }) => sentence)}”</p>
      <p className="rule">{marked(provisionWords)}</p>
      <p className="quiet">{marked(dates)}</p>
    </>
  )
}

const dates = ({ from, to, stayed = [] }: Provision): string =>
  [
    ...(from ? [`from ${day(from)}`] : []),
    ...(to ? [`until ${day(to)}`] : []),
    ...stayed.map((stay) => `stayed from ${day(stay.from)} ${stay.to ? `to ${day(stay.to)}` : 'until lifted'}: ${stay.by}`),
  ].join('; ')
