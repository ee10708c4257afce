/** A page as text recognition wants it: large enough, and without the specks of a bad fax, which it takes for letters. */
import type { Canvas } from '@napi-rs/canvas'
import { loadCanvas } from './loadCanvas.ts'

/** Below it the letters of a full page are too small, as at 100 dots per inch. */
const WIDE_ENOUGH = 1_300

/** Of the dark dots so many stand nearly alone: a clean page has none, a fax over a bad line a third. */
const SPECKLED = 0.005

const DARK = 128

export async function cleanPicture(page: Canvas): Promise<Uint8Array> {
  const canvas = await loadCanvas()
  const grown = page.width < WIDE_ENOUGH && page.height < 2 * WIDE_ENOUGH ? 2 : 1
  const drawn = canvas && grown > 1 ? canvas.createCanvas(page.width * grown, page.height * grown) : page
  const context = drawn.getContext('2d')
  const { width, height } = drawn
  if (drawn !== page) context.drawImage(page, 0, 0, width, height)
  const image = context.getImageData(0, 0, width, height)
  const ink = inkOf(image.data)
  if (speckled(ink, width, height) > SPECKLED) {
    inside(width, height, (dot) => image.data.fill(isInk(ink, dot, width) ? 0 : 255, 4 * dot, 4 * dot + 3))
    context.putImageData(image, 0, 0)
  }
  return drawn.encode('png')
}

/** 0 for paper to 255 for black, by the weights with which an eye sees red, green and blue. */
function inkOf(data: Uint8ClampedArray): Uint8Array {
  const ink = new Uint8Array(data.length / 4)
  for (let dot = 0; dot < ink.length; dot += 1) {
    const at = 4 * dot
    const bright = 0.3 * (data[at] ?? 0) + 0.59 * (data[at + 1] ?? 0) + 0.11 * (data[at + 2] ?? 0)
    ink[dot] = (data[at + 3] ?? 0) > 0 ? 255 - bright : 0
  }
  return ink
}

/** How many of the dark dots have at most one dark neighbor. */
function speckled(ink: Uint8Array, width: number, height: number): number {
  let all = 0
  let alone = 0
  const dark = (dot: number): number => ((ink[dot] ?? 0) > DARK ? 1 : 0)
  inside(width, height, (dot) => {
    if (!dark(dot)) return
    all += 1
    if (around(dark, dot, width, 1, 1, 0) <= 1) alone += 1
  })
  return all === 0 ? 0 : alone / all
}

/** A dot counts with those around it, the nearer ones more: strokes stay, specks go, gaps close. */
const isInk = (ink: Uint8Array, dot: number, width: number): boolean =>
  around((index) => ink[index] ?? 0, dot, width, 1, 2, 4) >= 8 * 255

function inside(width: number, height: number, at: (dot: number) => void): void {
  for (let y = 1; y < height - 1; y += 1) for (let x = 1; x < width - 1; x += 1) at(y * width + x)
}

function around(of: (dot: number) => number, dot: number, width: number, corner: number, side: number, center: number): number {
  const corners = of(dot - width - 1) + of(dot - width + 1) + of(dot + width - 1) + of(dot + width + 1)
  const sides = of(dot - width) + of(dot - 1) + of(dot + 1) + of(dot + width)
  return corner * corners + side * sides + center * of(dot)
}
