/** A browser as far as sign-in goes: it keeps its cookies, says where it comes from, and calls the desk's procedures. */

import { NOTICE_READ } from './easySignIn.ts'

type Answer = { readonly status: number; readonly answer: Record<string, unknown> }

/** `from`: another computer's address, as the proxy in front says it. `cookies`: of whoever came before. */
export function visitor(address: string, from?: string, cookies = new Map<string, string>()) {
  const keep = ({ headers }: Response): void => {
    for (const cookie of headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = (): Record<string, string> => ({
    origin: address,
    ...NOTICE_READ,
    ...(from ? { 'x-forwarded-for': from } : {}),
    cookie: cookie(),
  })
  const post = async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
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
    /** What goes with every call, for one that is made by hand. */
    headers,
    /** What the sign-in library serves: `sign-in/username`. */
    auth: (path: string, body: unknown) => post(`auth/${path}`, body),
    /** A stream: resolves with its first bytes, with all that came when a word came, and when it has ended, however it did. */
    stream: (path: string, input: unknown) => {
      const asked = fetch(`${address}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
        headers: { accept: 'text/event-stream', cookie: cookie() },
      }).then(({ body }) => (body as ReadableStream<Uint8Array>).getReader())
      let text = ''
      const more = async (): Promise<boolean> => {
        const { done, value } = await (await asked).read()
        text += new TextDecoder().decode(value)
        return !done
      }
      const first = more()
      return {
        begun: first,
        until: async (word: string): Promise<string> => {
          await first
          while (!text.includes(word) && (await more()));
          return text
        },
        ended: async (): Promise<void> => {
          while (await first.then(more, () => false).catch(() => false));
        },
      }
    },
    /** What goes with the refusal of a procedure. */
    failure: async (path: string, input: unknown): Promise<Record<string, unknown>> => {
      const { answer } = await post(`trpc/${path}`, input)
      return (answer as { error?: { data?: Record<string, unknown> } }).error?.data ?? {}
    },
    /** One procedure: what it answers, or the word of its refusal. */
    call: async (path: string, input: unknown): Promise<unknown> => {
      const { answer } = await post(`trpc/${path}`, input)
      const { result, error } = answer as { result?: { data: unknown }; error?: { message: string } }
      return error ? error.message : result?.data
    },
  }
}
