/** The answer is chosen: one of four, with what is added to its standard words; what it must rest on is said before it is refused. */
import { Button, Radio, Textarea } from '@mantine/core'
import { useState } from 'react'
import { mayMove } from '#shared/core/inquiry/moveInquiry.ts'
import { elsewhere } from '#shared/core/inquiry/settled.ts'
import { type AnswerKind, USUAL_GROUND } from '#shared/record/inquiry.ts'
import { answerWord } from '#client/inquiryWords.ts'
import { Line } from '#client/part/Line.tsx'
import { Refusal } from '#client/part/Refusal.tsx'
import { usePermits } from '#client/session.ts'
import { api, type Answer } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

type Page = Answer['inquiry']['byId']

/** What is missing for it; null when it can be prepared. */
function missing(kind: AnswerKind, { searches, records, leftOut, unsettled }: Page): string | null {
  const open = unsettled.length > 0 ? `Decide the ${unsettled.length} found that are neither released nor left out.` : null
  if (kind === 'found') return records.length > 0 ? open : 'Choose the records that are released.'
  if (records.length > 0) return 'Records are chosen for release.'
  if (kind === 'no_record') {
    if (!searches.some(({ uncovered }) => uncovered.length === 0)) return 'Needs a search that covers the question.'
    if (!leftOut.every(elsewhere)) return 'A record is withheld as a whole: then there is one.'
    return open
  }
  return kind === 'not_ours' && searches.length === 0 ? 'Needs a search.' : null
}

const likeliest = (page: Page): AnswerKind =>
  page.inquiry.answer ?? (page.records.length > 0 ? 'found' : missing('no_record', page) === null ? 'no_record' : 'found')

export function AnswerPart({ page }: { page: Page }) {
  const { inquiry } = page
  const writes = usePermits('inquiry.write') && mayMove(inquiry, 'answer')
  const [chosen, setChosen] = useState<AnswerKind | null>(null)
  const [remark, setRemark] = useState(inquiry.remark ?? '')
  const [ground, setGround] = useState(inquiry.ground ?? USUAL_GROUND)
  const [agency, setAgency] = useState(inquiry.otherAgency ?? '')
  const act = useAct((call: Parameters<typeof api.inquiry.answer.mutate>[0]) => api.inquiry.answer.mutate(call))
  if (!writes) return null
  const kind = chosen ?? likeliest(page)
  return (
    <section aria-labelledby="answer" className="no-print">
      <h2 id="answer">Answer</h2>
      {inquiry.returned && (
        <p role="note">
          <b>Sent back:</b> {inquiry.returned}
        </p>
      )}
      <form
        className="inquiryForm"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({
            inquiryId: inquiry.id,
            version: inquiry.version,
            answer: kind,
            remark: remark.trim() || null,
            otherAgency: agency.trim() || null,
            ground: ground.trim() || null,
          })
        }}
      >
        <Radio.Group aria-label="Answer" value={kind} onChange={(value) => setChosen(value as AnswerKind)}>
          {Object.entries(answerWord).map(([value, label]) => (
            <Radio key={value} value={value} my={6} label={label} description={missing(value as AnswerKind, page) ?? undefined} />
          ))}
        </Radio.Group>
        {kind === 'not_ours' && (
          <Line name="otherAgency" label="Whose record it is" required value={agency} onChange={setAgency} />
        )}
        {kind === 'cannot_confirm' && (
          <Line name="ground" label="The law that keeps it" required value={ground} onChange={setGround} />
        )}
        <Textarea
          label="Added to the standard words"
          autosize
          minRows={2}
          maxLength={1500}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <Refusal error={act.error} />
        <div>
          <Button type="submit" size="xs" loading={act.isPending}>
            {inquiry.state === 'prepared' ? 'Prepare it anew' : 'Prepare the answer'}
          </Button>
        </div>
      </form>
    </section>
  )
}
