/** When a person last touched the desk, in whichever tab: only that keeps a session alive and a screen open. */
const SHARED_EVERY_MS = 5_000

let touchedAt = Date.now()
let sharedAt = 0

const tabs = 'BroadcastChannel' in globalThis && 'document' in globalThis ? new BroadcastChannel('detainer-desk-touched') : null
tabs?.addEventListener('message', ({ data }: MessageEvent<number>) => (touchedAt = Math.max(touchedAt, data)))

function touched(): void {
  touchedAt = Date.now()
  if (touchedAt - sharedAt < SHARED_EVERY_MS) return
  sharedAt = touchedAt
  tabs?.postMessage(touchedAt)
}

for (const event of ['pointerdown', 'keydown', 'wheel']) {
  globalThis.addEventListener?.(event, touched, { capture: true, passive: true })
}

export const activeLately = (): boolean => Date.now() - touchedAt < 60_000

export const untouchedMs = (): number => Date.now() - touchedAt
