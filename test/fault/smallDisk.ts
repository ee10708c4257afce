/** A disk of a few megabytes of its own, in memory, where the machine lets one be mounted. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

export type SmallDisk = { readonly readOnly: () => void; readonly gone: () => void }

/** Null where this user may mount nothing. */
export function smallDisk(folder: string, size: string): SmallDisk | null {
  mkdirSync(folder, { recursive: true })
  const ran = (command: string, ...words: string[]) => spawnSync(command, words, { stdio: 'ignore' }).status === 0
  if (!ran('mount', '-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder)) return null
  return {
    readOnly: () => {
      if (!ran('mount', '-o', 'remount,ro', folder)) throw new Error('the disk could not be made read-only')
    },
    gone: () => void ran('umount', '-l', folder),
  }
}
