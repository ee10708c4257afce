/** A new question about our records. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { NewInquiry } from '../feature/inquiry/NewInquiry.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/inquiries/new')

export function NewInquiryPage() {
  const navigate = useNavigate()
  const { follows } = route.useSearch()
  const may = usePermits('inquiry.write')
  return (
    <>
      <div className="title">
        <h1>Log a question</h1>
        {follows && <span className="quiet">corrects or continues an inquiry that was answered</span>}
      </div>
      {may ? (
        <NewInquiry follows={follows ?? null} onDone={(id) => void navigate({ to: '/inquiries/$id', params: { id } })} />
      ) : (
        <p>Your role does not answer inquiries. {sayWhoCan('inquiry.write')}</p>
      )}
    </>
  )
}
