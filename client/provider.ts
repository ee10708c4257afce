/**
 * The way by the office's own identity provider: there in this window, where nothing stands that could be lost, and else in a window of its
 * own, which tells the others when it is back and closes. What the desk has to say to it stands behind the # of the address.
 */
import { useEffect, useEffectEvent, useState } from 'react'
import { beginAtProvider } from './auth.ts'

/** To sign in, to uncover the screen, or to prove before a signature that it is still the same person. */
type Why = 'signIn' | 'unlock' | 'proof'

const CHANNEL = 'provider'
export const RETURNED = '/returned'

/** For so long a screen that is built anew while it opens is told the same again. */
const LASTS_MS = 10_000
const taken = new Map<'said' | 'read', { readonly text: string | null; readonly at: number }>()

function once(what: 'said' | 'read', fresh: string | null): string | null {
  if (fresh !== null) taken.set(what, { text: fresh, at: Date.now() })
  const kept = taken.get(what)
  return kept && Date.now() - kept.at < LASTS_MS ? kept.text : null
}

/** What came back with the address, which then says it no more. */
export function takeSaid(): string | null {
  const said = new URLSearchParams(location.hash.slice(1)).get('said')
  if (said !== null) history.replaceState(history.state, '', location.pathname + location.search)
  return once('said', said)
}

const READ = 'notice that was read'

/** Whether this window's person read that notice before they left for the provider. */
export function takeRead(notice: string): boolean {
  const read = sessionStorage.getItem(READ)
  sessionStorage.removeItem(READ)
  return once('read', read) === notice
}

/** In the window that was opened for it. */
export function tellOthers(said: string | null): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage(said)
  channel.close()
  window.close()
}

/** `notice`: the hash of the one that was read. */
export async function goToProvider(notice: string): Promise<void> {
  const address = await beginAtProvider('signIn', location.pathname + location.search, notice)
  sessionStorage.setItem(READ, notice)
  location.assign(address)
}

/** `onBack`: gets what was said there, null where all is well, and answers with what is to be shown of it. */
export function useProviderWindow(why: Exclude<Why, 'signIn'>, onBack: (said: string | null) => string | null) {
  const [says, setSays] = useState<string | null>(null)
  const back = useEffectEvent(onBack)
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<string | null>) => setSays(back(data))
    return () => channel.close()
  }, [])
  const open = async (notice: string) => {
    // Opened while the click lasts: later a browser takes it for an advertisement.
    const opened = window.open('', '_blank', 'popup,width=560,height=720')
    if (!opened) return setSays('The browser did not open a window. Allow this address to open one, then try again.')
    setSays('Go on in the window that has opened.')
    try {
      opened.location.href = await beginAtProvider(why, RETURNED, notice)
    } catch (error) {
      opened.close()
      setSays((error as Error).message)
    }
  }
  return { open, says }
}
