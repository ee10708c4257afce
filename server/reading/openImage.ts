/** A picture of a paper: one page, without fields or text of its own. Its size is read before it is unpacked. */
import type { MediaType } from '#shared/record/paperFile.ts'
import type { PaperReading } from '#shared/record/paperReading.ts'
import { cleanPicture } from './cleanPicture.ts'
import { imageSize } from './imageSize.ts'
import { loadCanvas } from './loadCanvas.ts'
import type { Opened } from './openPdf.ts'

const MOST_PIXELS = 40_000_000

export async function openImage(
  bytes: Uint8Array,
  type: MediaType,
): Promise<Opened | Extract<PaperReading, { outcome: 'unread' }>> {
  // Kept and handed back, but nothing here unpacks one.
  if (type === 'image/tiff') return { outcome: 'unread', why: 'no_tiff', pages: null }
  const canvas = await loadCanvas()
  if (!canvas) return { outcome: 'unread', why: 'no_ocr', pages: 1 }
  const size = imageSize(bytes)
  if (!size) return { outcome: 'unread', why: 'damaged', pages: null }
  if (size.width * size.height > MOST_PIXELS) return { outcome: 'unread', why: 'too_big', pages: 1 }
  const image = await canvas.loadImage(bytes).catch(() => null)
  if (!image) return { outcome: 'unread', why: 'damaged', pages: null }
  const picture = async (): Promise<Uint8Array> => {
    const drawn = canvas.createCanvas(image.width, image.height)
    drawn.getContext('2d').drawImage(image, 0, 0)
    return cleanPicture(drawn)
  }
  return { pages: 1, fields: [], lines: [], picture }
}
