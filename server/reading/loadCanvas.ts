/** The package that draws pages and unpacks pictures; it is optional, because it is compiled for each kind of machine. */
type Canvas = typeof import('@napi-rs/canvas')

let loaded: Promise<Canvas | null> | null = null

export const loadCanvas = (): Promise<Canvas | null> => (loaded ??= import('@napi-rs/canvas').catch(() => null))
