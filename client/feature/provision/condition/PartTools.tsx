/** What can be done with one part: take it out, move it, put it into a group of its own or out of one. */
import { ActionIcon, Menu } from '@mantine/core'
import { moveAt, type Path, partAt, removeAt, unwrapAt, wrapAt } from '#shared/core/editCondition.ts'
import { useCondition } from './useCondition.ts'

/** `group`: how many parts it has, where it is a group. */
type Props = { readonly path: Path; readonly words: string; readonly group: number | undefined }

export function PartTools({ path, words, group }: Props) {
  const { whole, onChange, focus } = useCondition()
  const index = path.at(-1)
  const inGroup = typeof index === 'number'
  const beside = (by: -1 | 1): Path => [...path.slice(0, -1), Number(index) + by]
  const move = (by: -1 | 1) => {
    focus(beside(by))
    onChange(moveAt(whole, path, by))
  }
  const remove = () => {
    focus(inGroup ? (Number(index) > 0 ? beside(-1) : path) : path.slice(0, -1))
    onChange(removeAt(whole, path))
  }
  return (
    <span className="tools">
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`More for: ${words}`}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {inGroup && partAt(whole, beside(-1)) && <Menu.Item onClick={() => move(-1)}>Move up</Menu.Item>}
          {inGroup && partAt(whole, beside(1)) && <Menu.Item onClick={() => move(1)}>Move down</Menu.Item>}
          <Menu.Item onClick={() => onChange(wrapAt(whole, path, 'all'))}>Put into a group: all of these</Menu.Item>
          <Menu.Item onClick={() => onChange(wrapAt(whole, path, 'any'))}>Put into a group: at least one of these</Menu.Item>
          {group === 1 && <Menu.Item onClick={() => onChange(unwrapAt(whole, path))}>Take out of the group</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`Take out: ${words}`} onClick={remove}>
        ✕
      </ActionIcon>
    </span>
  )
}
