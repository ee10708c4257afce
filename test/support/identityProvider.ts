/** The office's identity provider, a certified one, on this machine: its people sign in on its own page, and what it says can be spoiled on the way to the desk. */
import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider'

const SECRET = 'a secret of the desk at the provider'

export type Person = {
  readonly sub: string
  readonly preferred_username: string
  readonly email?: string
  /** How they prove who they are there. */
  readonly amr?: readonly string[]
}

type Token = Record<string, unknown>
type Spoil = {
  readonly claims?: (claims: Token) => Token
  /** By the provider's own key where it is not said otherwise. */
  readonly signed?: 'before' | 'not' | 'secret'
  readonly header?: Token
  /** What it answers when it is asked who that is. */
  readonly about?: (said: Token) => Token
}

/** `host`: another site than the desk's where it is another name of this machine. */
export async function openIdentityProvider(people: readonly Person[], { host = '127.0.0.1' } = {}) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
  let provider: Provider | null = null
  let spoil: Spoil | null = null
  let typed = 0

  const server = createServer((req, res) => {
    if (!provider) return void res.writeHead(503).end()
    if (req.url?.startsWith('/interaction/')) return void interact(provider, req, res)
    if (req.url === '/token' && spoil) spoilAnswer(res, spoil)
    if (req.url === '/me' && spoil?.about) rewrite(res, spoil.about)
    void provider.callback()(req, res)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  const issuer = `http://${host}:${port}`

  /** The provider's own page: who is asked for their name signs in by it. */
  async function interact(at: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== 'POST') {
      res.setHeader('content-type', 'text/html')
      res.end(
        `<title>Provider</title><form method="post"><label>Name at the provider <input name="name"></label><button>Go on</button></form>`,
      )
      return
    }
    let body = ''
    for await (const chunk of req) body += String(chunk)
    const name = new URLSearchParams(body).get('name')
    const person = people.find(({ preferred_username }) => preferred_username === name)
    typed += 1
    await at.interactionFinished(
      req,
      res,
      person
        ? { login: { accountId: person.sub, amr: [...(person.amr ?? ['pwd'])], remember: true } }
        : { error: 'access_denied', error_description: 'nobody of that name' },
    )
  }

  function spoilAnswer(res: ServerResponse, { claims = (said) => said, signed, header = {} }: Spoil): void {
    rewrite(res, (answer) => {
      const [head = '', said = '', signature = ''] = String(answer['id_token']).split('.')
      const read = (part: string): Token => JSON.parse(Buffer.from(part, 'base64url').toString()) as Token
      const write = (part: Token): string => Buffer.from(JSON.stringify(part)).toString('base64url')
      const text = `${write({ ...read(head), ...header })}.${write(claims(read(said)))}`
      const mine = {
        before: () => signature,
        not: () => '',
        secret: () => createHmac('sha256', SECRET).update(text).digest('base64url'),
        own: () => sign('sha256', Buffer.from(text), createPrivateKey({ key, format: 'jwk' })).toString('base64url'),
      }[signed ?? 'own']()
      return { ...answer, id_token: `${text}.${mine}` }
    })
  }

  return {
    issuer,
    /** As the office would set the desk. */
    settings: {
      issuer,
      clientId: 'detainer-desk',
      clientSecret: SECRET,
      name: 'Juniper County',
      claim: null,
      factor: { claim: 'amr', values: ['mfa'] },
      maxAgeSeconds: 0,
    },
    /** Knows the desk at its address from now on. */
    serve: (desk: string): void => {
      const client: ClientMetadata = {
        client_id: 'detainer-desk',
        client_secret: SECRET,
        redirect_uris: [`${desk}/api/auth/provider/return`],
      }
      const configuration: Configuration = {
        clients: [client],
        jwks: { keys: [key as never] },
        cookies: { keys: ['one key for its own cookies'] },
        pkce: { required: () => true },
        ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
        features: { devInteractions: { enabled: false } },
        claims: { openid: ['sub', 'amr', 'auth_time'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
        interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
        findAccount: (_ctx, sub) => {
          const person = people.find((one) => one.sub === sub)
          return person && { accountId: sub, claims: () => ({ ...person, amr: undefined, email_verified: true }) }
        },
        loadExistingGrant: async (ctx) => {
          const { client: asking, session } = ctx.oidc
          const grant = new ctx.oidc.provider.Grant({ clientId: asking?.clientId ?? '', accountId: session?.accountId ?? '' })
          grant.addOIDCScope('openid profile email')
          await grant.save()
          return grant
        },
      }
      provider = new Provider(issuer, configuration)
      provider.on('server_error', (_ctx, error) => process.stderr.write(`${error.stack}\n`))
    },
    /** What it says from now on, differently from what it meant; null: as it is. */
    spoil: (how: Spoil | null): void => void (spoil = how),
    /** How often somebody signed in on its page. */
    typed: (): number => typed,
    /** As a browser goes there and signs in as somebody: the address to which it is sent back. `cookies`: a browser that was there before. */
    signInAt: (url: string, name: string, cookies = new Map<string, string>()): Promise<string> =>
      walk(url, name, cookies, issuer),
    close: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}

/** What the provider answers is changed on the way. */
function rewrite(res: ServerResponse, change: (answer: Token) => Token): void {
  const end = res.end.bind(res) as (body: string) => ServerResponse
  res.end = ((body: Buffer | string) => {
    const sent = JSON.stringify(change(JSON.parse(String(body)) as Token))
    res.setHeader('content-length', Buffer.byteLength(sent))
    return end(sent)
  }) as ServerResponse['end']
}

async function walk(start: string, name: string, cookies: Map<string, string>, issuer: string): Promise<string> {
  let url = start
  for (let steps = 0; steps < 12; steps += 1) {
    const asked = url.includes('/interaction/')
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(url, {
      redirect: 'manual',
      method: asked ? 'POST' : 'GET',
      headers: { cookie, ...(asked ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(asked ? { body: new URLSearchParams({ name }).toString() } : {}),
    })
    for (const one of response.headers.getSetCookie()) {
      const [key = '', value = ''] = (one.split(';')[0] ?? '').split(/=(.*)/s)
      cookies.set(key, value)
    }
    const next = response.headers.get('location')
    if (next === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
    url = new URL(next, url).href
    if (!url.startsWith(issuer)) return url
  }
  throw new Error('the provider leads in a circle')
}
