/** A paper as it arrived, shown from the memory of this page: a picture as a picture, a PDF in the browser's own viewer. */
import type { MediaType } from '#shared/record/paperFile.ts'
import { mediaWord } from '../paperWords.ts'
import './paper.css'

type Props = { readonly name: string; readonly type: MediaType; readonly address: string; readonly tall?: boolean }

export function PaperView({ name, type, address, tall = false }: Props) {
  return (
    <div className="paperView" data-tall={tall || undefined}>
      {type === 'application/pdf' ? (
        <iframe title={`The paper, ${name}`} src={`${address}#view=FitH&navpanes=0${tall ? '' : '&toolbar=0'}`} />
      ) : type === 'image/tiff' ? (
        <p className="quiet">A browser shows no TIFF. Download it to look at it.</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page longer than its place is scrolled by keyboard too
        <div className="glass" tabIndex={0} role="region" aria-label={`The paper, ${name}`}>
          <img src={address} alt={`${mediaWord[type]} of the paper, as it arrived`} />
        </div>
      )}
    </div>
  )
}
