/** What the ledger says of orders to seal and expunge, and of destruction by the schedule, in words. */
type Detail = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const ofOrder = ({ number, court, caseNumber }: Detail) => [text(number), `${text(court)}, ${text(caseNumber)}`]

const ofSeries = ({ number, series, authority }: Detail) => [text(number), text(series), text(authority)]

export const RECORD_SAYS = {
  'record.proposed': ofOrder,
  'record.withdrawn': ({ number, why }: Detail) => [text(number), text(why)],
  'record.sealed': ofOrder,
  'record.expunged': ofOrder,
  'record.unsealed': ofOrder,
  'record.scheduled': ({ series, authority }: Detail) => [text(series), text(authority)],
  'record.destructionProposed': ofSeries,
  'record.destroyed': ofSeries,
}
