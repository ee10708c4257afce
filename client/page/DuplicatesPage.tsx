/** Records that may be of one person. */
import { Duplicates } from '../feature/duplicate/Duplicates.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

export function DuplicatesPage() {
  const may = usePermits('person.link')
  return (
    <>
      <div className="title">
        <h1>Duplicates</h1>
        <span className="quiet">two records that may be one person; linking them keeps both</span>
      </div>
      {may ? <Duplicates /> : <p>Your role does not compare records of persons. {sayWhoCan('person.link')}</p>}
    </>
  )
}
