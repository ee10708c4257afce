/** The typed API as the screens use it. */
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '#server/router.ts'
import { activeLately } from './activity.ts'
import { purposeHeaders } from './purpose.ts'

export type Answer = inferRouterOutputs<AppRouter>

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>()

/** By POST, so that no name stands in an address; traffic without a person behind it does not keep a session alive. */
const post = {
  url: '/api/trpc',
  methodOverride: 'POST',
  headers: () => ({ ...(activeLately() ? {} : { 'x-background': '1' }), ...purposeHeaders() }),
} as const

/** For what must not wait for the slowest of the others that are asked for at the same time. */
export const ALONE = { context: { alone: true } }

export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: '/api/trpc' }),
      false: splitLink({
        condition: ({ context }) => context['alone'] === true,
        true: httpLink(post),
        false: httpBatchLink(post),
      }),
    }),
  ],
})

/** A refusal is an answer and is not asked for again; a network that dropped out is. */
const worthRetrying = (failures: number, error: unknown): boolean =>
  failures < 3 && !(error instanceof TRPCClientError && error.data !== null && error.data !== undefined)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, retry: worthRetrying, refetchOnWindowFocus: false },
    mutations: { retry: worthRetrying },
  },
})
