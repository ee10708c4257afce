/** One provision as its reader wants it: number, the sentence of the rule, the office's own sentence; clause, citation and dates in the margin. */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { memo } from 'react'
import type { TitleOf } from '#shared/core/conditionWords.ts'
import type { Provision } from '#shared/record/policy.ts'
import { day } from '#client/time.ts'
import { RuleSentence } from './RuleSentence.tsx'
import type { RowVerb } from './useRowActs.ts'

type Props = {
  readonly provision: Provision
  readonly number: number
  readonly open: boolean
  readonly here: boolean
  readonly titleOf: TitleOf
  readonly faults: readonly { readonly weight: 'stops' | 'look' }[]
  /** Null where the text can only be read. */
  readonly onAct: ((index: number, verb: RowVerb) => void) | null
  /** Where the citation says more than that of the whole text. */
  readonly cites: boolean
  /** Which sentence comes first: that of the rule while it is edited, the office's own where it is only read. */
  readonly lead: 'rule' | 'own'
  /** More in the margin. */
  readonly extra?: React.ReactNode
  readonly children?: React.ReactNode
}

/** While one provision is typed in, the others are not drawn again. */
export const ProvisionRow = memo(function ProvisionRow(props: Props) {
  const { provision, number, open, here, titleOf, faults, onAct: onRow, cites, lead, extra, children } = props
  const onAct = onRow && ((verb: RowVerb) => onRow(number - 1, verb))
  const { clause, citation, sentence } = provision
  return (
    <li className="provision" data-open={open || undefined} data-here={here || undefined} data-provision={number} tabIndex={-1}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the button in the margin does the same */}
      <div className="said" onClick={() => onAct && !open && onAct('open')}>
        {lead === 'own' && <p className="lead">{sentence}</p>}
        <div className={lead === 'own' ? 'quiet' : undefined}>
          <RuleSentence provision={provision} titleOf={titleOf} />
        </div>
        {lead === 'rule' && !open && (
          <p className="own">
            {sentence === '' ? <span className="missing">The office’s own sentence is not written yet.</span> : `“${sentence}”`}
          </p>
        )}
      </div>
      <div className="margin">
        <b>{clause}</b>
        {cites && <span className="quiet">{citation}</span>}
        <Dates provision={provision} />
        <Faults faults={faults} />
        {extra}
        {onAct && (
          <span className="rowTools no-print">
            <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => onAct('open')}>
              {open ? 'Close' : 'Edit'}
              <span className="visually-hidden"> clause {clause}</span>
            </Button>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`More for clause ${clause}`}>
                  ⋯
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onAct('up')} rightSection={<kbd>Alt ↑</kbd>}>
                  Move up
                </Menu.Item>
                <Menu.Item onClick={() => onAct('down')} rightSection={<kbd>Alt ↓</kbd>}>
                  Move down
                </Menu.Item>
                <Menu.Item onClick={() => onAct('above')}>Add a clause above</Menu.Item>
                <Menu.Item onClick={() => onAct('below')}>Add a clause below</Menu.Item>
                <Menu.Item onClick={() => onAct('duplicate')}>Duplicate</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => onAct('delete')}>Delete</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </span>
        )}
      </div>
      {children}
    </li>
  )
})

function Faults({ faults }: Pick<Props, 'faults'>) {
  const stops = faults.filter(({ weight }) => weight === 'stops').length
  const look = faults.length - stops
  return (
    <>
      {stops > 0 && (
        <span className="faulty">
          <span aria-hidden="true">!</span> {stops === 1 ? 'one fault' : `${stops} faults`}
        </span>
      )}
      {look > 0 && (
        <span className="faulty" data-weight="look">
          {look} to look at
        </span>
      )}
    </>
  )
}

function Dates({ provision: { from, to, stayed = [] } }: { provision: Provision }) {
  return (
    <>
      {(from || to) && (
        <span className="quiet">
          {from && `from ${day(from)}`} {to && `until ${day(to)}`}
        </span>
      )}
      {stayed.map((stay) => (
        <span key={`${stay.from} ${stay.by}`} className="stayed">
          stayed from {day(stay.from)} {stay.to ? `to ${day(stay.to)}` : 'until lifted'}: {stay.by}
        </span>
      ))}
    </>
  )
}
