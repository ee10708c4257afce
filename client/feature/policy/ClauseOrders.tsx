/** What courts ordered on a clause of the version in force: a policy owner enters an order that suspends it, and that the order has ended. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { Provision, Stay } from '#shared/record/policy.ts'
import { day } from '#client/time.ts'
import { LiftDialog } from './LiftDialog.tsx'
import { SuspendDialog } from './SuspendDialog.tsx'

type Props = {
  readonly versionId: string
  readonly policy: string
  readonly provision: Provision
  readonly today: string
}

export function ClauseOrders({ versionId, policy, provision, today }: Props) {
  const [asked, setAsked] = useState<'suspend' | Stay | null>(null)
  const { clause, stayed = [] } = provision
  const place = { versionId, policy, clause }
  const close = () => setAsked(null)
  const running = stayed.filter((stay) => stay.to === null || stay.to > today)
  return (
    <span className="orders no-print">
      {running.map((stay) => (
        <Button key={`${stay.from} ${stay.by}`} size="compact-xs" variant="default" onClick={() => setAsked(stay)}>
          Lift this stay
          <span className="visually-hidden">
            {' '}
            of clause {clause} from {day(stay.from)}
          </span>
        </Button>
      ))}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Court orders on clause ${clause}`}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked('suspend')}>Suspend by court order</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'suspend' && <SuspendDialog place={place} today={today} onClose={close} />}
      {asked !== null && asked !== 'suspend' && <LiftDialog place={place} stay={asked} today={today} onClose={close} />}
    </span>
  )
}
