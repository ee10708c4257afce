/** Anyone who brings a certificate can have it checked here. */
import { getRouteApi } from '@tanstack/react-router'
import { CheckCertificate } from '../feature/inquiry/CheckCertificate.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

const route = getRouteApi('/inquiries/check')

export function CertificatePage() {
  const { number } = route.useSearch()
  const reads = usePermits('inquiry.read')
  return (
    <>
      <div className="title">
        <h1>Check a certificate</h1>
        <span className="quiet">
          against the ledger of today; by its number, or by the entry and hash at the foot of any sheet
        </span>
      </div>
      {reads ? <CheckCertificate number={number ?? ''} /> : <p>Your role does not see inquiries. {sayWhoCan('inquiry.read')}</p>}
    </>
  )
}
