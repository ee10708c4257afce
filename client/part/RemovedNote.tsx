/** In place of everything that could be done: the content of this record was removed, and nothing more is entered about it. */
import { Link } from '@tanstack/react-router'
import { usePermits } from '../session.ts'

export function RemovedNote() {
  const reads = usePermits('record.read')
  return (
    <div className="banner">
      The content of this record was removed, by order of a court or by the schedule. What stays is what reports count, and
      nothing more is entered about it. {reads && <Link to="/records">Which order it was</Link>}
    </div>
  )
}
