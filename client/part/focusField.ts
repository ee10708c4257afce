/** Moves the cursor to a field by its name; where there is no such field, to the nearest that holds it: `warrants.0.kind`, `warrants.0`, `warrants`. */
const CAN_HOLD = 'input, select, textarea, button, a[href], summary'

export function focusField(name: string): boolean {
  for (let parts = name.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const place = document.querySelector(`[data-field="${CSS.escape(parts.join('.'))}"]`)
    const within = [...(place?.querySelectorAll<HTMLElement>(CAN_HOLD) ?? [])]
    const target = within.find((one) => one.matches('input:checked')) ?? within.find((one) => !one.matches(':disabled'))
    if (!target) continue
    unfold(target)
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}

/** What is folded away cannot take the cursor. */
function unfold(target: HTMLElement): void {
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true
}

/** The cursor goes to whichever of the fields comes first on the screen. */
export function focusFirstField(names: readonly string[]): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-field]')].map((place) => place.dataset.field ?? '')
  const first = places.find((place) => names.some((name) => name === place))
  const name = first ?? names[0]
  if (name !== undefined) focusField(name)
}
