/** What a backup holds: the keys of the desk as one line of JSON, then the database, byte for byte; on the way it lies nowhere in the open. */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

export async function* packed(database: string, keys: Readonly<Record<string, string>>): AsyncGenerator<Buffer> {
  yield Buffer.from(`${JSON.stringify(keys)}\n`)
  for await (const part of createReadStream(database)) yield part as Buffer
}

/** Where what was packed flows into: the database is written out, the line of the keys is remembered until it is known to be whole. */
export function unpacking(database: string) {
  let line = Buffer.alloc(0)
  return {
    keys: () => JSON.parse(line.toString()) as Readonly<Record<string, string>>,
    sink: async (source: AsyncIterable<Buffer>): Promise<void> => {
      const out = await open(database, 'wx', 0o600)
      try {
        let inLine = true
        for await (const part of source) {
          const end = inLine ? part.indexOf('\n') : -1
          if (inLine) line = Buffer.concat([line, end < 0 ? part : part.subarray(0, end)])
          if (end >= 0 || !inLine) await out.appendFile(part.subarray(end + 1))
          if (end >= 0) inLine = false
        }
        await out.sync()
      } finally {
        await out.close()
      }
    },
  }
}
