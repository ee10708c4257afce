/** The way to a release sheet, from wherever a release is due. */
import { Link } from '@tanstack/react-router'

export const SheetLink = ({ bookingId, about }: { bookingId: string; about?: string }) => (
  <Link to="/booking/$bookingId/release" params={{ bookingId }} className="no-print">
    Release sheet
    {about && <span className="visually-hidden"> of {about}</span>}
  </Link>
)
