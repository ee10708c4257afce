/** One part of a trail in plain English, with what it looked at; below it its own parts. */
import { conditionOf, conditionWords, factLabel, type TitleOf } from '#shared/core/conditionWords.ts'
import type { Collection, Facts, FactSource } from '#shared/record/fact.ts'
import type { ItemNode, Node, Seen } from '#shared/record/verdict.ts'
import { plain } from '../wording.ts'
import { sourceOf } from './sourceOf.ts'
import { Truth } from './Truth.tsx'

export type Reading = { readonly facts: Facts; readonly sources: readonly FactSource[]; readonly titleOf: TitleOf }

type Props = { readonly node: Node; readonly reading: Reading; readonly within?: Collection | null }

export function TrailNode({ node, reading, within = null }: Props) {
  const inner = node.op === 'not' ? node.of[0] : node
  return (
    <li>
      <Truth value={node.truth} />: {wordsOf(node, reading.titleOf, within)}
      {inner?.op === 'test' && <Looked seen={inner.seen} sources={reading.sources} inside={within !== null} />}
      {inner?.op === 'items' && <Items node={inner} reading={reading} />}
      {inner && (inner.op === 'all' || inner.op === 'any') && (
        <ul>
          {inner.of.map((part, index) => (
            <TrailNode key={index} node={part} reading={reading} within={within} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** A group only says how many of its parts are needed; the parts stand below it. */
function wordsOf(node: Node, titleOf: TitleOf, within: Collection | null): string {
  if (node.op === 'all') return 'all of these:'
  if (node.op === 'any') return 'at least one of these:'
  if (node.op === 'not' && node.of[0]?.op === 'all') return 'not all of these together:'
  if (node.op === 'not' && node.of[0]?.op === 'any') return 'none of these:'
  return conditionWords(conditionOf(node), titleOf, within)
}

function Looked({ seen, sources, inside }: { seen: readonly Seen[]; sources: readonly FactSource[]; inside: boolean }) {
  return seen.map(({ path, value }) => {
    const source = inside ? undefined : sourceOf(path, sources)
    return (
      <span key={path} className="looked">
        {factLabel(path).replace(/^\w+ \d+, /, '')}: <b>{plain(value)}</b>
        {source && `, from ${source.source}`}
      </span>
    )
  })
}

function Items({ node, reading }: { node: Extract<Node, { op: 'items' }>; reading: Reading }) {
  const { some } = node.test
  const source = sourceOf(some, reading.sources)
  return (
    <>
      {source && <span className="looked">from {source.source}</span>}
      <ul>
        {node.items.map((item) => (
          <Item key={item.path} item={item} list={some} reading={reading} />
        ))}
        {node.more && (
          <li>
            <Truth value="unknown" />:{' '}
            {some === 'convictions' ? 'there may be others: our own history check is not made' : 'there may be others'}
          </li>
        )}
        {node.items.length === 0 && !node.more && (
          <li className="quiet">
            {reading.facts[some]?.length === 0 ? `no ${some} on record` : `none of the ${some} counts here`}
          </li>
        )}
      </ul>
    </>
  )
}

function Item({ item, list, reading }: { item: ItemNode; list: Collection; reading: Reading }) {
  const [, own = list, index = '0'] = /^(\w+)\[(\d+)\]/.exec(item.path) ?? []
  const record = reading.facts[own as Collection]
  const values = Array.isArray(record) ? record[Number(index)] : undefined
  const name = typeof values === 'object' ? plain(values['title'] ?? values['kind']) : ''
  // A charge among convictions: its disposition is not known, so it may have become one.
  const perhaps = own === list ? '' : ', a conviction if the court has convicted'
  return (
    <li>
      <Truth value={item.truth} />: {factLabel(item.path)}: {name}
      {perhaps}
      <ul>
        {item.of.op === 'all' ? (
          item.of.of.map((part, place) => <TrailNode key={place} node={part} reading={reading} within={list} />)
        ) : (
          <TrailNode node={item.of} reading={reading} within={list} />
        )}
      </ul>
    </li>
  )
}
