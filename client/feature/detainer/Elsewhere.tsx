/** A fact that belongs to another record: says which, and leads there. */
import { Button, Group, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Dossier } from '#client/dossier.ts'
import { useFocusBack } from '#client/part/useFocusBack.ts'

export type Other = 'warrant' | 'attach' | 'serve'

type Props = {
  readonly dossier: Dossier
  readonly kind: Other | 'booking'
  readonly choice: React.ReactNode
  readonly onClose: () => void
  /** Opens the form in question; where there is none, the page of the request has it. */
  readonly onGo?: ((kind: Other) => void) | undefined
}

const SAYS: Record<Other, readonly [says: string, verb: string]> = {
  warrant: ['It stands on the warrant.', 'Warrant'],
  serve: ['It is the service of the copy on the person.', 'Record service'],
  attach: [
    'It stands in the booking, and none is attached yet. If nobody here is the person on the paper, choose Not ours.',
    'Attach to a booking',
  ],
}

export function Elsewhere({ dossier: { booking, detainer }, kind, choice, onClose, onGo }: Props) {
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Record a fact: request ${detainer.number}`}
      size={600}
      transitionProps={{ duration: 0 }}
    >
      <div className="dialog">
        {choice}
        {kind === 'booking' && booking && (
          <p>
            It stands in the booking:{' '}
            <Link to="/booking/$id" params={{ id: booking.id }}>
              open booking {booking.number}
            </Link>
            .
          </p>
        )}
        {kind !== 'booking' && <p>{SAYS[kind][0]}</p>}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
          {kind !== 'booking' &&
            (onGo ? (
              <Button data-autofocus onClick={() => onGo(kind)}>
                {SAYS[kind][1]}
              </Button>
            ) : (
              <Link to="/detainer/$id" params={{ id: detainer.id }}>
                Choose {SAYS[kind][1]} on the page of the request
              </Link>
            ))}
        </Group>
      </div>
    </Modal>
  )
}
