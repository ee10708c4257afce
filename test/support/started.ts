/** The desk as a process of its own, started as by `npm start`, with the settings that its keeper gave. */
import { type ChildProcess, spawn } from 'node:child_process'

export type Started = {
  readonly process: ChildProcess
  readonly said: { out: string; err: string }
  /** Where it listens. Rejects when it ends before. */
  readonly address: Promise<string>
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

/** `preload`: a file that is loaded before the desk. */
export function start(settings: Readonly<Record<string, string>>, preload: string | null = null): Started {
  const before = preload === null ? [] : ['--require', preload]
  const child = spawn(process.execPath, [...before, '--import', 'tsx', 'server/main.ts'], {
    env: { PATH: process.env['PATH'] ?? '', DESK_PORT: '0', ...settings },
  })
  // A test that fails must not leave a desk running.
  process.once('exit', () => child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  const ended = new Promise<number | string | null>((done) => child.on('close', (code, signal) => done(code ?? signal)))
  const address = new Promise<string>((done, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      said.out += part.toString()
      const [found] = /https?:\/\/\S+/.exec(said.out) ?? []
      if (found) done(found)
    })
    child.stderr.on('data', (part: Buffer) => void (said.err += part.toString()))
    void ended.then((code) => fail(new Error(`The desk ended with ${code}: ${said.err}`)))
  })
  address.catch(() => undefined)
  return { process: child, said, address, ended }
}
