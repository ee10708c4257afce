/** Whether a person has touched this screen in the last minute: only that keeps a session alive. */
let touchedAt = Date.now()

for (const event of ['pointerdown', 'keydown', 'wheel']) {
  globalThis.addEventListener?.(event, () => (touchedAt = Date.now()), { capture: true, passive: true })
}

export const activeLately = (): boolean => Date.now() - touchedAt < 60_000
