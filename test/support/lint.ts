/** Runs the project's linter with the project's own rules in a folder, and answers what it named, by file. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

type Finding = { readonly file: string; readonly rule: string; readonly message: string }

export type Linted = { readonly findings: readonly Finding[]; readonly filesRead: number }

const oxlint = resolve('node_modules/oxlint/bin/oxlint')

export function lint(folder: string): Linted {
  const ran = spawnSync(process.execPath, [oxlint, '--format=json'], { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 })
  const { diagnostics, number_of_files: filesRead } = JSON.parse(ran.stdout) as {
    diagnostics: { filename: string; code: string; message: string; help?: string }[]
    number_of_files: number
  }
  return { findings: diagnostics.map(({ filename, code, message }) => ({ file: filename, rule: code, message })), filesRead }
}
