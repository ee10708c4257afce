/** A desk as a process of its own, `server/main.ts` itself, on a folder in which an office is set up; to be killed, starved and locked out. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { openDatabases } from '#db/open.ts'
import { readHead } from '#db/repository/ledger.ts'
import { act } from '#server/act.ts'
import { createUser } from '#server/action/manageUser.ts'
import { setUpOffice } from '#server/action/setUpOffice.ts'
import { type Acting, systemServices } from '#server/context.ts'
import { openLive } from '#server/live.ts'
import { newSetUpCode } from '#server/setUpCode.ts'
import type { Role } from '#shared/core/permit.ts'
import { easySignIn } from '#test/support/easySignIn.ts'
import { aCounty } from '#test/support/office.ts'
import { visitor } from '#test/support/visitor.ts'

const PASSWORD = 'four plain words here'
const ROLES: Readonly<Record<string, Role>> = {
  adams: 'administrator',
  reyes: 'jailStaff',
  stone: 'supervisor',
  olsen: 'records',
  price: 'policyOwner',
}

/** An office with one person of each kind, their passwords their own, no second factor; gives the id of each by user name. */
export async function setUpIn(folder: string): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true })
  const databases = await openDatabases(join(folder, 'desk.sqlite'))
  const services = systemServices(databases, openLive(), newSetUpCode())
  const actor = { id: 'set-up', name: 'SET UP', role: 'administrator' } as const
  const asAdmin = <T>(action: (acting: Acting) => Promise<T>) =>
    act(services, { key: randomUUID(), procedure: 'test', input: null, actor, at: services.now() }, action)
  const administrator = { username: 'setup', name: 'SET UP', password: PASSWORD }
  await asAdmin((acting) => setUpOffice(acting, { office: aCounty, administrator }))
  const ids: Record<string, string> = {}
  for (const [username, role] of Object.entries(ROLES))
    ids[username] = (
      await asAdmin((acting) => createUser(acting, { username, name: username.toUpperCase(), role, password: PASSWORD }))
    ).id
  await easySignIn(services, Object.values(ids))
  // A connection that nobody has used is not closed by closing, and would keep the file from whoever comes next.
  await readHead(databases.read)
  await databases.close()
  return ids
}

export type ChildDesk = {
  readonly address: string
  readonly process: ChildProcess
  /** What it has said on both its streams. */
  readonly said: () => string
  readonly ended: Promise<number | null>
  /** As a power cut would, as far as processes go. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Start = {
  readonly folder: string
  /** 0: any that is free. */
  readonly port?: number
  readonly program?: string
  /** The words before node's own. */
  readonly under?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly uid?: number
}

/** Throws what it said where it ends before it listens. */
export async function startDesk({
  folder,
  port = 0,
  program = 'server/main.ts',
  under = [],
  env,
  uid,
}: Start): Promise<ChildDesk> {
  const [command, ...words] = [...under, process.execPath, ...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), program]
  const child = spawn(command, words, {
    env: { ...process.env, DESK_DATA: folder, DESK_PORT: String(port), ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  // Whoever is stopped in the middle leaves no desk behind.
  const orphan = () => void child.kill('SIGKILL')
  process.once('exit', orphan)
  child.once('close', () => process.off('exit', orphan))
  let said = ''
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const address = await new Promise<string>((done, fail) => {
    const hear = (part: Buffer) => {
      said += part.toString()
      const at = / is at (http\S+)/.exec(said)?.[1]
      if (at) done(at)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => fail(new Error(`The desk ended with ${code}: ${said}`)))
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal)
    await ended
  }
  return { address, process: child, said: () => said, ended, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Signed in through the door; the session outlives the process. */
export async function signedIn(address: string, username: string) {
  const one = visitor(address)
  const { status, answer } = await one.auth('sign-in/username', { username, password: PASSWORD })
  if (status !== 200) throw new Error(`${username} was not let in: ${JSON.stringify(answer)}`)
  return one
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  await new Promise((done) => server.close(done))
  return typeof bound === 'object' && bound ? bound.port : 0
}
