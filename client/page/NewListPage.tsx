/** An outside list is taken in: chosen or pasted, its columns named, its first rows looked at, then compared with the log. */
import { useNavigate } from '@tanstack/react-router'
import { NewList } from '../feature/list/NewList.tsx'
import { usePermits } from '../session.ts'
import { sayWhoCan } from '../words.ts'

export function NewListPage() {
  const navigate = useNavigate()
  const may = usePermits('list.write')
  return (
    <>
      <div className="title">
        <h1>Take in a list</h1>
        <span className="quiet">a row of it proves nothing by itself, and none becomes a decline by being on it</span>
      </div>
      {may ? (
        <NewList onDone={(id) => void navigate({ to: '/lists/$id', params: { id }, search: {} })} />
      ) : (
        <p>Your role does not take in lists. {sayWhoCan('list.write')}</p>
      )}
    </>
  )
}
