/** The request as it stands on the paper, with its three instants, its warrants and its service. */
import { formEdition } from '#shared/core/formEdition.ts'
import type { Dossier } from '#client/dossier.ts'
import { serviceWord, signedWord, warrantWord } from '#client/fieldWords.ts'
import { When } from '#client/part/When.tsx'
import { day } from '#client/time.ts'
import { channelWord, formWord, personName, plain } from '#client/wording.ts'
import { Fields } from './Fields.tsx'

export function RequestColumn({ dossier: { detainer, warrants } }: { dossier: Dossier }) {
  const edition = formEdition(detainer.form)
  const reasons = detainer.reasons.map((id) => edition?.reasons.find((reason) => reason.id === id)?.words ?? plain(id))
  return (
    <section aria-label="Request">
      <h2>Request {detainer.number}</h2>
      <Fields
        rows={[
          ['Form', `${formWord(detainer.form)}${edition ? `, ${edition.years}` : ''}`],
          ['Asks to', detainer.asks.length === 0 ? 'nothing' : detainer.asks.map(plain).join(', ')],
          edition && edition.reasons.length > 0 ? ['Box', boxWords(detainer.box, reasons)] : null,
          ['On paper', `${personName(detainer.subject)}, ${day(detainer.subject.born)}`],
          ['A-number', detainer.aNumber],
          detainer.fins ? ['Subject ID', detainer.fins] : null,
          ['Issued', detainer.issuedOn ? day(detainer.issuedOn) : null],
          [
            'Received',
            <>
              <When at={detainer.receivedAt} />, {channelWord[detainer.channel]}
            </>,
          ],
          ['Entered', <When key="entered" at={detainer.enteredAt} />],
          ['From', [detainer.issuingOffice, detainer.officer, detainer.phone].filter(Boolean).join(', ')],
          detainer.addresseeMatches === 'yes'
            ? null
            : ['Addressed to', `${detainer.addressedTo ?? 'not known'}: us? ${detainer.addresseeMatches}`],
          detainer.operativeOnConvictionOnly ? ['Takes effect', 'only upon conviction'] : null,
          detainer.complete ? null : ['Complete', 'no: parts of the form are not filled in'],
          [
            'Served',
            detainer.service ? (
              <>
                <When at={detainer.service.servedAt} />, {serviceWord[detainer.service.how]}, by {detainer.service.by}
              </>
            ) : (
              `not yet${edition?.needsService ? '; this form takes effect only once served' : ''}`
            ),
          ],
          [
            'Warrant',
            warrants.length === 0 ? (
              'none with the paper'
            ) : (
              <ul className="plainList">
                {warrants.map((warrant) => (
                  <li key={warrant.id}>
                    {warrantWord[warrant.kind]}; {signedWord(warrant.signedBy)}
                    {warrant.status === 'active' ? '' : `; ${warrant.status}`}
                  </li>
                ))}
              </ul>
            ),
          ],
          detainer.statusNote ? ['Note', detainer.statusNote] : null,
        ]}
      />
    </section>
  )
}

const boxWords = (box: 1 | 2 | null, reasons: readonly string[]): string => {
  if (box === null) return 'none ticked'
  if (box === 2) return '2: transferred here by DHS'
  return reasons.length === 0 ? '1, no reason ticked' : `1: ${reasons.join('; ')}`
}
