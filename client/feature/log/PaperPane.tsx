/** The paper itself beside the form: where it comes in, what it looks like, what was read in it and is offered. */
import { Button, Loader } from '@mantine/core'
import type { Offer, PaperReading } from '#shared/record/paperReading.ts'
import { type ChosenPaper, saySize } from '#client/choosePaper.ts'
import { mediaWord, readByWord, unreadWord } from '#client/paperWords.ts'
import { ChoosePaper } from '#client/part/ChoosePaper.tsx'
import { PaperView } from '#client/part/PaperView.tsx'
import type { DraftPaper } from './draft.ts'
import { isEmpty, isTaken } from './offerOf.ts'

type Props = {
  readonly chosen: ChosenPaper | null
  readonly refused: string | null
  readonly busy: boolean
  readonly reading: PaperReading | null
  /** The name of a file that was chosen before the page was loaded anew, and is no longer at hand. */
  readonly lost: string | null
  readonly paper: DraftPaper
  readonly onFile: (file: File, mostBytes: number) => void
  readonly onStop: () => void
  readonly onRemove: () => void
  readonly onTakeAll: (offers: readonly Offer[]) => void
}

export function PaperPane({ chosen, refused, busy, reading, lost, paper, onFile, onStop, onRemove, onTakeAll }: Props) {
  return (
    <section className="paperPane" aria-labelledby="log-paper">
      <h2 id="log-paper">The paper</h2>
      {!chosen && lost && (
        <p className="refusal" role="alert">
          {lost} is not kept when the page is loaded anew. Choose it again; what you typed is here.
        </p>
      )}
      {chosen && (
        <>
          <p>
            <b className="fileName">{chosen.name}</b>{' '}
            <span className="quiet">
              {mediaWord[chosen.type]}, {saySize(chosen.size)}, attached on saving ·{' '}
            </span>
            <a href={chosen.address} target="_blank" rel="noreferrer">
              open large
            </a>{' '}
            ·{' '}
            <button type="button" className="plainButton" onClick={onRemove}>
              remove
            </button>
          </p>
          <PaperView name={chosen.name} type={chosen.type} address={chosen.address} />
          {busy ? (
            <div className="busy" role="status">
              <Loader size={14} aria-hidden="true" /> Reading the paper; you can type meanwhile.{' '}
              <Button size="compact-xs" variant="default" onClick={onStop}>
                Stop reading
              </Button>
            </div>
          ) : (
            <Outcome reading={reading} paper={paper} onTakeAll={onTakeAll} />
          )}
        </>
      )}
      <ChoosePaper onFile={onFile} refused={refused} again={chosen !== null} />
    </section>
  )
}

function Outcome({ reading, paper, onTakeAll }: Pick<Props, 'reading' | 'paper' | 'onTakeAll'>) {
  if (!reading) return <p role="status">The paper was not read. Type what it says; it is attached all the same.</p>
  if (reading.outcome === 'unread') return <p role="status">{unreadWord[reading.why]}</p>
  const open = reading.offers.filter((offer) => !isTaken(paper, offer))
  const empty = open.filter((offer) => isEmpty(paper, offer))
  return (
    <div role="status">
      <p>
        Read by {readByWord[reading.by]}
        {reading.by === 'ocr' && ', which can take one digit for another without knowing it: compare every number'}.{' '}
        {open.length === 0
          ? 'All that was read stands in the form. Compare it with the paper.'
          : `${open.length} of ${reading.offers.length} values wait beside their fields; each is yours to take.`}
      </p>
      {empty.length > 0 && (
        <Button size="xs" variant="default" mt={6} onClick={() => onTakeAll(empty)}>
          Take all {empty.length} whose field is empty
        </Button>
      )}
    </div>
  )
}
