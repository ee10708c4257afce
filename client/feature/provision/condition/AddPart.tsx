/** One more test at this place: a fact, a list, a time, or a group of tests. */
import { Button, Menu } from '@mantine/core'
import { addAt, jointOf, partAt, type Path, partsOf } from '#shared/core/editCondition.ts'
import type { Collection } from '#shared/record/fact.ts'
import { newPart, type PartKind, partKinds } from './newPart.ts'
import { useCondition } from './useCondition.ts'

type Props = { readonly path: Path; readonly within: Collection | null; readonly label: string }

export function AddPart({ path, within, label }: Props) {
  const { whole, onChange, focus, lists } = useCondition()
  const add = (kind: PartKind) => {
    const next = addAt(whole, path, newPart(kind, within, lists))
    const at = partAt(next, path)
    const count = at && partsOf(at)?.length
    focus(at && count ? [...path, jointOf(at) ?? 'all', count - 1] : path)
    onChange(next)
  }
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" className="addPart">
          + {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {partKinds(within).map(([kind, says]) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {says}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
