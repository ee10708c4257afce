/** Where a fault stands in its own text: `policies[1].provisions[2].when.all[0]` as the steps that lead there. */
export function stepsOf(place: string): readonly (string | number)[] {
  const steps = place
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return steps[0] === 'policies' ? steps.slice(2) : steps
}

/** The provision that it is about; null where it is about the text as a whole. */
export function provisionAt(place: string): number | null {
  const [what, index] = stepsOf(place)
  return what === 'provisions' && typeof index === 'number' ? index : null
}
