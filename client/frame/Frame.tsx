/** The frame around every screen: where one is, whether the screen is current, who is signed in; a strip only when it matters. */
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { permits, type Permission } from '#shared/core/permit.ts'
import { standing } from '#shared/core/standing.ts'
import { signOut } from '../auth.ts'
import { LateBar } from '../feature/late/LateBar.tsx'
import { LateDialog } from '../feature/late/LateDialog.tsx'
import { PurposeBar } from '../feature/look/PurposeBar.tsx'
import { useBoard } from '../live/useBoard.ts'
import { useDesk } from '../live/useDesk.ts'
import { useFeed } from '../live/useLive.ts'
import { useLocked } from '../lock.ts'
import { useSession } from '../session.ts'
import { queryClient, useTRPC } from '../trpc.ts'
import { useMissing } from '../useMissing.ts'
import { useNow } from '../useNow.ts'
import { useOverdue } from '../useOverdue.ts'
import { roleWord } from '../words.ts'
import './frame.css'
import { Keys } from './Keys.tsx'
import { LiveMark } from './LiveMark.tsx'
import { Palette } from './Palette.tsx'
import { Strip } from './Strip.tsx'
import { Title } from './Title.tsx'

const MENU: readonly { to: string; label: string; permission: Permission }[] = [
  { to: '/', label: 'Desk', permission: 'detainer.read' },
  { to: '/log', label: 'Log', permission: 'detainer.write' },
  { to: '/review', label: 'Review', permission: 'decision.propose' },
  { to: '/board', label: 'Board', permission: 'detainer.read' },
  { to: '/search', label: 'Search', permission: 'detainer.read' },
  { to: '/inquiries', label: 'Inquiries', permission: 'inquiry.read' },
  { to: '/rosters', label: 'Rosters', permission: 'roster.read' },
  { to: '/lists', label: 'Lists', permission: 'list.read' },
  { to: '/reports', label: 'Reports', permission: 'report.read' },
  { to: '/policy', label: 'Policy', permission: 'policy.read' },
  { to: '/records', label: 'Records', permission: 'record.read' },
  { to: '/ledger', label: 'Ledger', permission: 'ledger.read' },
  { to: '/people', label: 'People', permission: 'user.read' },
]

const leave = async (): Promise<void> => {
  await signOut().catch(() => undefined)
  queryClient.clear()
  // Drafts name persons: a form that keeps one lets go of it before what the tab kept is cleared.
  dispatchEvent(new Event('signOut'))
  sessionStorage.clear()
  location.assign('/')
}

export function Frame() {
  const { name, actor, demo } = useSession()
  const trpc = useTRPC()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  useFeed(
    useCallback(() => void queryClient.invalidateQueries(trpc.office.status.queryFilter()), [trpc]),
    useLocked() === null,
  )
  const now = useNow()
  const [lateOpen, setLateOpen] = useState(false)
  // The board first: it is small, and it may be what is being opened.
  const desk = useDesk(useBoard().isFetched)
  const review = desk.data?.filter((matter) => ['review', 'changed'].includes(standing(matter, now))).length ?? 0
  const overdue = useOverdue()
  const missing = useMissing()
  return (
    <>
      <Title office={name} />
      <a className="skip" href="#main">
        Skip to the page
      </a>
      {demo && (
        <aside className="demo" aria-label="Demonstration">
          Demonstration: every person, booking and request here is invented.
        </aside>
      )}
      <header className="frame no-print">
        <span className="office">
          Detainer Desk <span className="quiet">· {name}</span>
        </span>
        <nav aria-label="Main">
          {MENU.filter((entry) => permits(actor, entry.permission)).map((entry) => (
            <Link
              key={entry.to}
              to={entry.to}
              activeOptions={{ exact: entry.to === '/' }}
              // Nobody waits for the board: its screen is there before it is asked for.
              preload={entry.to === '/board' ? 'render' : 'intent'}
              activeProps={{ 'aria-current': 'page' }}
            >
              {entry.label}
              {entry.to === '/inquiries' && overdue > 0 && (
                <span className="count">
                  {overdue}
                  <span className="visually-hidden"> overdue</span>
                </span>
              )}
              {entry.to === '/rosters' && missing > 0 && (
                <span className="count">
                  {missing}
                  <span className="visually-hidden"> no longer listed</span>
                </span>
              )}
              {entry.to === '/review' && review > 0 && (
                <span className="count">
                  {review}
                  <span className="visually-hidden"> waiting</span>
                </span>
              )}
            </Link>
          ))}
        </nav>
        <LiveMark />
        <Menu position="bottom-end">
          <Menu.Target>
            <UnstyledButton className="who">
              {actor.name} <span aria-hidden="true">▾</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{roleWord[actor.role]}</Menu.Label>
            <Menu.Item onClick={() => void navigate({ to: '/account' })}>Account and second factor</Menu.Item>
            {permits(actor, 'calendar.write') && (
              <Menu.Item onClick={() => void navigate({ to: '/calendar' })}>Calendar of the office</Menu.Item>
            )}
            {permits(actor, 'look.read') && (
              <Menu.Item onClick={() => void navigate({ to: '/looks', search: {} })}>Who looked at whom</Menu.Item>
            )}
            {permits(actor, 'detainer.write') && (
              <Menu.Item onClick={() => setLateOpen(true)}>Enter what happened on paper</Menu.Item>
            )}
            <Menu.Item onClick={() => setColorScheme('dark')}>Dark screen</Menu.Item>
            <Menu.Item onClick={() => setColorScheme('light')}>Light screen</Menu.Item>
            <Menu.Item onClick={() => setColorScheme('auto')}>As this computer is set</Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => void leave()}>Sign out</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <Strip />
      <PurposeBar />
      <LateBar onChange={() => setLateOpen(true)} />
      {lateOpen && <LateDialog onClose={() => setLateOpen(false)} />}
      <main id="main" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Palette />
      <Keys />
    </>
  )
}
