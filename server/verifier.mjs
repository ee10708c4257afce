/**
 * Checks an exported ledger on any computer with Node, without anything else: `node verifier.mjs EXPORT [CHECKPOINTS] [KEY]`. Every entry must
 * follow from the one before it; every checkpoint must be signed by the key (the line that `desk ledger key` prints) and speak for what is there.
 * Ends with 0 when everything agrees, 1 when something does not, 2 when it could not read what it was given.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const sha256 = (text) => createHash('sha256').update(text).digest('hex')

function canonical(value) {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, canonical(one)]))
}

const FIELDS = ['seq', 'at', 'act', 'actorId', 'actorName', 'subjectId', 'detainerId', 'bookingId']
// Entries from before details had a digest are hashed with the detail itself; an older export does not have the two fields.
function textOf({ detail, digest = null, previousHash, ...entry }) {
  const envelope = FIELDS.map((field) => entry[field])
  return JSON.stringify(
    digest === null ? [...envelope, canonical(detail), previousHash] : [...envelope, previousHash, { digest }],
  )
}

// Content removed by an order of a court or by the schedule: the digest stays in its place, and a later act must name the entry.
const REMOVES = ['record.sealed', 'record.expunged', 'record.destroyed']
const NO_DIGEST = 'sealed'
const isSealed = ({ salt = null, digest = null }) => salt === null && digest !== null

function follows(entry) {
  const { salt = null, digest = null, detail, hash } = entry
  if (isSealed(entry) && Object.keys(detail).length > 0) return false
  if (digest === NO_DIGEST) return true
  return (salt === null || digest === sha256(JSON.stringify([salt, canonical(detail)]))) && hash === sha256(textOf(entry))
}

function accountFor(waiting, { entries = [], before = [] } = {}) {
  for (const span of entries) {
    const [first, last] = typeof span === 'number' ? [span, span] : span
    for (let seq = first; seq <= last; seq += 1) if (waiting.get(seq) === null) waiting.delete(seq)
  }
  for (const [seq, remains] of before) if (waiting.get(seq) === remains) waiting.delete(seq)
}

async function readChain(file, wanted) {
  const hashes = new Map()
  const waiting = new Map()
  let sealed = 0
  let seq = 0
  let head = ''
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line.trim() === '') continue
    const entry = JSON.parse(line)
    if (entry.seq !== seq + 1 || entry.previousHash !== head || !follows(entry))
      return { seq, head, hashes, sealed, firstBad: entry.seq === seq + 1 ? entry.seq : seq + 1, unnamed: null }
    if (isSealed(entry)) {
      sealed += 1
      waiting.set(entry.seq, entry.digest === NO_DIGEST ? sha256(JSON.stringify(canonical(entry))) : null)
    }
    if (REMOVES.includes(entry.act)) accountFor(waiting, entry.detail.ledger)
    seq = entry.seq
    head = entry.hash
    if (wanted.has(seq)) hashes.set(seq, head)
  }
  return { seq, head, hashes, sealed, firstBad: null, unnamed: waiting.keys().next().value ?? null }
}

const ONE = /^(.+)\n(\d+)\n([0-9a-f]{64})?\n— ([0-9a-f]{8}) ([A-Za-z0-9+/]+={0,2})$/gm
const readCheckpoints = (text) =>
  [...text.replaceAll('\r\n', '\n').matchAll(ONE)].map(([, origin, size, head = '', keyId, signature]) => ({
    origin,
    size: Number(size),
    head,
    keyId,
    signature,
  }))

function readKey(given) {
  const [id, base64 = ''] = (existsSync(given) ? readFileSync(given, 'utf8') : given).trim().split(/\s+/)
  const der = Buffer.from(base64, 'base64')
  if (sha256(der).slice(0, 8) !== id) throw new Error('The key does not have the number that stands before it.')
  return { id, key: createPublicKey({ key: der, type: 'spki', format: 'der' }) }
}

const [file, checkpointsFile, keyGiven] = process.argv.slice(2)
if (!file) {
  console.error('Usage: node verifier.mjs EXPORT [CHECKPOINTS] [KEY]')
  process.exit(2)
}
try {
  const checkpoints = checkpointsFile ? readCheckpoints(readFileSync(checkpointsFile, 'utf8')) : []
  const key = keyGiven ? readKey(keyGiven) : null
  const chain = await readChain(file, new Set(checkpoints.map(({ size }) => size)))
  const faults = []
  if (chain.firstBad !== null) faults.push(`Entry ${chain.firstBad} does not follow from the one before it.`)
  if (chain.unnamed !== null) faults.push(`The content of entry ${chain.unnamed} is missing, and no later entry says that it was removed.`)
  for (const one of checkpoints) {
    const text = Buffer.from(`${one.origin}\n${one.size}\n${one.head}\n`)
    const name = `The checkpoint of ${one.size} entries`
    if (key && (one.keyId !== key.id || !verify(null, text, key.key, Buffer.from(one.signature, 'base64'))))
      faults.push(`${name} is not signed by this key.`)
    if (one.size > chain.seq && chain.firstBad === null)
      faults.push(`${name} speaks for entries ${chain.seq + 1} to ${one.size}, which are missing.`)
    else if (one.size > 0 && chain.hashes.has(one.size) && chain.hashes.get(one.size) !== one.head)
      faults.push(`${name} speaks for another entry ${one.size} than the one that is there.`)
  }
  if (checkpointsFile && checkpoints.length === 0) faults.push('There is no checkpoint in the file that was given.')
  console.log(`${chain.seq} entries follow from each other; head ${chain.head || 'none'}.`)
  if (chain.sealed > 0) console.log(`${chain.sealed} of them are sealed: their content was removed by an act of the ledger.`)
  console.log(`${checkpoints.length} checkpoints${key ? `, held against key ${key.id}` : checkpoints.length > 0 ? '; their signatures were not checked, no key was given' : ''}.`)
  for (const fault of faults) console.log(fault)
  console.log(faults.length === 0 ? 'Good: everything agrees.' : 'NOT good.')
  process.exitCode = faults.length === 0 ? 0 : 1
} catch (error) {
  console.error(`It could not be read: ${error.message}`)
  process.exitCode = 2
}
