/** What a backup holds: the keys of the desk as one line of JSON, then the database, byte for byte. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** Returns the SHA-256 of what was written. */
export async function packFolder(database: string, keys: Readonly<Record<string, string>>, to: string): Promise<string> {
  const line = `${JSON.stringify(keys)}\n`
  const hash = createHash('sha256').update(line)
  writeFileSync(to, line, { mode: 0o600 })
  const source = createReadStream(database)
  source.on('data', (part) => hash.update(part))
  await pipeline(source, createWriteStream(to, { flags: 'a' }))
  return hash.digest('hex')
}

/** Writes the database out and returns the keys. */
export async function unpack(from: string, database: string): Promise<Readonly<Record<string, string>>> {
  const handle = await open(from, 'r')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0)
  await handle.close()
  const end = buffer.subarray(0, bytesRead).indexOf('\n')
  await pipeline(createReadStream(from, { start: end + 1 }), createWriteStream(database, { mode: 0o600, flags: 'wx' }))
  return JSON.parse(buffer.subarray(0, end).toString()) as Record<string, string>
}
