/** A copy of the database as of one instant, while others write; an encrypted one stays so, under the same key. */
import { keyOf, knowKey } from '#db/cipher.ts'
import { connect } from '#db/connect.ts'

export async function copyDatabase(from: string, to: string): Promise<void> {
  knowKey(to, keyOf(from))
  const live = connect(from, true)
  try {
    // The driver with ciphers cannot copy page by page.
    if (keyOf(from) !== null) live.prepare('vacuum into ?').run(to)
    // In one step: what is written meanwhile would make it begin anew again and again.
    else await live.backup(to, { progress: () => 0x7fff_ffff })
  } finally {
    live.close()
  }
}
