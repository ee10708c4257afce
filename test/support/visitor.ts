/** A browser as far as sign-in goes: it keeps its cookies, says where it comes from, and calls the desk's procedures. */

import { NOTICE_READ } from './easySignIn.ts'

type Answer = { readonly status: number; readonly answer: Record<string, unknown> }

/** `from`: another computer's address, as the proxy in front says it. */
export function visitor(address: string, from?: string) {
  const cookies = new Map<string, string>()
  const keep = ({ headers }: Response): void => {
    for (const cookie of headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const post = async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: address,
        ...NOTICE_READ,
        ...(from ? { 'x-forwarded-for': from } : {}),
        cookie: cookie(),
      },
      body: JSON.stringify(body),
    })
    keep(response)
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
  return {
    /** Goes to an address of the desk as a link or a redirect leads there: where that leads on. */
    follow: async (url: string): Promise<string> => {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: cookie() },
      })
      keep(response)
      return response.headers.get('location') ?? `status ${response.status}`
    },
    /** Any address below /api, with its status. */
    post,
    /** What the sign-in library serves: `sign-in/username`. */
    auth: (path: string, body: unknown) => post(`auth/${path}`, body),
    /** A stream: resolves with its first bytes, and when it has ended, however it did. */
    stream: (path: string, input: unknown): { readonly begun: Promise<string>; readonly ended: Promise<void> } => {
      const asked = fetch(`${address}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
        headers: { accept: 'text/event-stream', cookie: cookie() },
      }).then(({ body }) => (body as ReadableStream<Uint8Array>).getReader())
      const first = asked.then(async (reader) => new TextDecoder().decode((await reader.read()).value))
      const rest = async (): Promise<void> => {
        const reader = await asked
        await first
        while (!(await reader.read()).done);
      }
      return { begun: first, ended: rest().catch(() => undefined) }
    },
    /** One procedure: what it answers, or the word of its refusal. */
    call: async (path: string, input: unknown): Promise<unknown> => {
      const { answer } = await post(`trpc/${path}`, input)
      const { result, error } = answer as { result?: { data: unknown }; error?: { message: string } }
      return error ? error.message : result?.data
    },
  }
}
