/** The faults of the texts: what stops a proposal first, then what wants a look; each leads to its clause, and an example into the sandbox. */
import { Button } from '@mantine/core'
import type { PolicyFault } from '#shared/core/fault/fault.ts'
import './fault.css'
import type { Faults } from './useFaults.ts'

type Props = {
  readonly found: Faults
  /** The title of a text by its id, where there are several. */
  readonly nameOf: ((policy: string) => string) | null
  readonly onGo: (fault: PolicyFault) => void
  readonly onTry: (fault: PolicyFault) => void
}

export function FaultList({ found, nameOf, onGo, onTry }: Props) {
  const { faults, looking, covered } = found
  const stops = faults.filter(({ weight }) => weight === 'stops')
  const look = faults.filter(({ weight }) => weight === 'look')
  return (
    <div className="faults" aria-busy={looking}>
      <p role="status" className={faults.length > 0 ? undefined : 'quiet'}>
        {looking ? 'Looking …' : say(stops.length, look.length)}
      </p>
      <Group title="Stops a proposal" faults={stops} nameOf={nameOf} onGo={onGo} onTry={onTry} />
      <Group title="Wants a look" faults={look} nameOf={nameOf} onGo={onGo} onTry={onTry} />
      {covered && <p className="quiet">{covered.says}</p>}
    </div>
  )
}

function say(stops: number, look: number): string {
  if (stops + look === 0) return 'No fault found.'
  const parts = [
    ...(stops > 0 ? [`${stops} ${stops === 1 ? 'fault stops' : 'faults stop'} a proposal`] : []),
    ...(look > 0 ? [`${look} ${look === 1 ? 'wants' : 'want'} a look`] : []),
  ]
  return `${parts.join('; ')}.`
}

function Group({ title, faults, nameOf, onGo, onTry }: Omit<Props, 'found'> & { title: string; faults: readonly PolicyFault[] }) {
  if (faults.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>
        {title} ({faults.length})
      </h3>
      <ol>
        {faults.map((fault, index) => (
          <li key={`${fault.policy} ${fault.place} ${index}`} data-weight={fault.weight}>
            <p>
              {nameOf && <span className="quiet">{nameOf(fault.policy)}: </span>}
              {fault.clause !== null && <b>{fault.clause}. </b>}
              {fault.says}
            </p>
            <span className="buttons">
              <Button size="compact-xs" variant="default" onClick={() => onGo(fault)}>
                {fault.clause === null ? 'Go there' : `Go to ${fault.clause}`}
              </Button>
              {fault.example && (
                <Button size="compact-xs" variant="default" onClick={() => onTry(fault)}>
                  Try the example<span className="visually-hidden"> of {fault.clause ?? 'this fault'}</span>
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
