/** Keys that work on every screen; `?` shows the list. */
import { Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'

const LIST: readonly [string, string][] = [
  ['Ctrl+K', 'find a person, a number or a page'],
  ['n', 'log a request'],
  ['/', 'search'],
  ['g d', 'go to the desk'],
  ['g r', 'go to the review queue'],
  ['g b', 'go to the hold board'],
  ['g p', 'go to the policy'],
  ['g a', 'go to the alarms'],
  ['g i', 'go to the inquiries'],
  ['g m', "go to the jail's lists, and who is missed"],
  ['t', "on the jail's lists: take one in"],
  ['g l', 'go to the outside lists'],
  ['i', 'on the inquiries: log a question; on the lists: take one in'],
  ['h', 'on the records: place a legal hold'],
  ['c', 'on the open row of a list: say what it is'],
  ['g s', 'go to the reports (statistics)'],
  ['g o', 'go to the records: orders of courts, holds, destruction'],
  ['j  k', 'next, previous row'],
  ['Enter', 'open the row'],
  ['a', 'on the alarms: I have seen the one in this row'],
  ['Ctrl+Enter', 'save the form'],
  ['Ctrl+Z', 'in a draft: undo; with Shift: redo'],
  ['Alt+↑  Alt+↓', 'in a draft: move the clause'],
  ['?', 'this list'],
]

export function Keys() {
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const went = useRef(0)
  const after =
    (to: '/' | '/review' | '/board' | '/policy' | '/alarms' | '/inquiries' | '/rosters' | '/lists' | '/reports' | '/records') =>
    () => {
      if (Date.now() - went.current >= 1_500) return
      // Once: the next letter is meant for the page that opens.
      went.current = 0
      void navigate({ to })
    }
  useHotkeys([
    ['n', () => void navigate({ to: '/log' })],
    ['/', () => void navigate({ to: '/search' })],
    ['g', () => (went.current = Date.now())],
    ['d', after('/')],
    ['r', after('/review')],
    ['b', after('/board')],
    ['p', after('/policy')],
    ['a', after('/alarms')],
    ['i', after('/inquiries')],
    ['m', after('/rosters')],
    ['l', after('/lists')],
    ['s', after('/reports')],
    ['o', after('/records')],
    ['shift+?', () => setOpen(true)],
  ])
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title="Keys">
      <dl className="keys">
        {LIST.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
