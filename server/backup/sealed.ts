/**
 * A sealed file: encrypted with AES-256-GCM under a key that is kept elsewhere (CJIS SC-28, CP-9(8)). First a line that says what it is and
 * is bound to the seal, then nonce, content and tag; whatever is changed, cut or sealed with another key is refused before any of it is used.
 */
import { createCipheriv, createDecipheriv, createHash, type Hash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '#shared/problem.ts'

const MAGIC = 'detainer-desk backup 1'
const NONCE = 12
const TAG = 16
const MOST_HEAD = 4_096

/** 32 bytes as base64 in a file of its own. Throws `backup.wrongKey` where the file holds no such key. */
export async function readKeyFile(file: string): Promise<Buffer> {
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64')
  if (key.length !== 32) throw new Problem('backup.wrongKey')
  return key
}

export const newKey = (): string => randomBytes(32).toString('base64')

/** `says`: one line that can be read without the key. The file is on disk when this returns the SHA-256 of what was sealed. */
export async function seal(from: AsyncIterable<Buffer>, to: string, key: Buffer, says: string): Promise<string> {
  const head = Buffer.from(`${MAGIC}\n${says}\n`)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(head)
  const out = createWriteStream(to, { mode: 0o600, flags: 'wx' })
  out.write(head)
  out.write(nonce)
  const hash = createHash('sha256')
  await pipeline(hashing(from, hash), cipher, out, { end: false })
  await new Promise<void>((done, fail) => out.end(cipher.getAuthTag(), (error?: Error | null) => (error ? fail(error) : done())))
  const handle = await open(to, 'r+')
  await handle.sync()
  await handle.close()
  return hash.digest('hex')
}

/** The line that can be read without the key. Throws `backup.foreign`. */
async function readSeal(file: string): Promise<{ says: string; head: Buffer }> {
  const handle = await open(file, 'r')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_HEAD), 0, MOST_HEAD, 0)
  await handle.close()
  const begin = buffer.subarray(0, bytesRead)
  const first = begin.indexOf('\n')
  const second = begin.indexOf('\n', first + 1)
  if (begin.subarray(0, Math.max(0, first)).toString() !== MAGIC || second < 0) throw new Problem('backup.foreign')
  return { says: begin.subarray(first + 1, second).toString(), head: Buffer.from(begin.subarray(0, second + 1)) }
}

async function* hashing(source: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const part of source) {
    hash.update(part)
    yield part
  }
}

type Sink = (source: AsyncIterable<Buffer>) => Promise<void>

/** Only to see that it opens. */
export const nowhere: Sink = (source) => pipeline(source, new Writable({ write: (_part, _encoding, done) => done() }))

/** Lets what was sealed flow into `sink` and returns its SHA-256. Throws `backup.foreign`, `backup.damaged`: then nothing of it may be used. */
export async function unseal(file: string, sink: Sink, key: Buffer): Promise<string> {
  const { head } = await readSeal(file)
  const { size } = await stat(file)
  const begin = head.length + NONCE
  const end = size - TAG
  if (end < begin) throw new Problem('backup.damaged')
  const handle = await open(file, 'r')
  const nonce = (await handle.read(Buffer.alloc(NONCE), 0, NONCE, head.length)).buffer
  const tag = (await handle.read(Buffer.alloc(TAG), 0, TAG, end)).buffer
  await handle.close()
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(head).setAuthTag(tag)
  const hash = createHash('sha256')
  try {
    await pipeline(
      createReadStream(file, { start: begin, end: end - 1 }),
      decipher,
      (source: AsyncIterable<Buffer>) => hashing(source, hash),
      sink,
    )
  } catch (error) {
    if (error instanceof Error && /authenticate|auth/i.test(error.message)) throw new Problem('backup.damaged')
    throw error
  }
  return hash.digest('hex')
}
