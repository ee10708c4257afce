/** A browser as far as sign-in goes: it keeps its cookies, says where it comes from, and calls the desk's procedures. */

import { NOTICE_READ } from './easySignIn.ts'

type Answer = { readonly status: number; readonly answer: Record<string, unknown> }

export function visitor(address: string) {
  const cookies = new Map<string, string>()
  const headers = (): Record<string, string> => ({
    origin: address,
    ...NOTICE_READ,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const post = async (path: string, body: unknown): Promise<Answer> => {
    const response = await fetch(`${address}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers() },
      body: JSON.stringify(body),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
  return {
    /** Any address below /api, with its status. */
    post,
    /** What goes with every call, for one that is made by hand. */
    headers,
    /** What the sign-in library serves: `sign-in/username`. */
    auth: (path: string, body: unknown) => post(`auth/${path}`, body),
    /** One procedure: what it answers, or the word of its refusal. */
    call: async (path: string, input: unknown): Promise<unknown> => {
      const { answer } = await post(`trpc/${path}`, input)
      const { result, error } = answer as { result?: { data: unknown }; error?: { message: string } }
      return error ? error.message : result?.data
    },
  }
}
