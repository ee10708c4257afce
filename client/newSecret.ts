/** A key for an outside system: 256 random bits, drawn where it is shown, so that the desk keeps only its hash. Works without https too. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const text = btoa(String.fromCharCode(...bytes))
  return `desk_${text.replaceAll('+', '-').replaceAll('/', '_').replace('=', '')}`
}

/** 256 random bits as a key that is read from paper and typed again. */
export const newSealingKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
