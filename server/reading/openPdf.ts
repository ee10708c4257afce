/** A PDF: its filled form fields, the lines of its text, and on demand a page as a picture. No script in it is run and nothing is fetched. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FormField } from '#shared/core/paper/readForm.ts'
import type { Line } from '#shared/core/paper/readLines.ts'
import type { PaperReading } from '#shared/record/paperReading.ts'
import { linesOf, type Piece } from './linesOf.ts'
import { loadCanvas } from './loadCanvas.ts'
import { cleanPicture } from './cleanPicture.ts'

export type Opened = {
  readonly pages: number
  readonly fields: readonly FormField[]
  readonly lines: readonly Line[]
  /** A page as PNG, clean enough to be recognised; null where this desk has nothing to draw it with. */
  readonly picture: (page: number) => Promise<Uint8Array | null>
}

type Unread = Extract<PaperReading, { outcome: 'unread' }>

export const isUnread = (opened: Opened | Unread): opened is Unread => 'outcome' in opened

/** A cover sheet and a few pages more; the request itself is one page. */
export const MOST_PAGES = 4

const DPI = 200
const MOST_PIXELS = 12_000_000
const MOST_FIELDS = 400

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const within = (name: string): string => join(folder, name, '/')

export async function openPdf(data: Uint8Array): Promise<Opened | Unread> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: new Uint8Array(data),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MOST_PIXELS * 4,
    standardFontDataUrl: within('standard_fonts'),
    cMapUrl: within('cmaps'),
    wasmUrl: within('wasm'),
    iccUrl: within('iccs'),
  })
  try {
    const pdf = await loading.promise
    const fields: FormField[] = []
    const lines: Line[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      const page = await pdf.getPage(number)
      fields.push(...((await page.getAnnotations()) as Annotation[]).slice(0, MOST_FIELDS).flatMap(fieldOf))
      const { items } = await page.getTextContent()
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []))
      lines.push(...linesOf(pieces).map((text) => ({ page: number, text, confidence: null })))
    }
    const picture = async (number: number): Promise<Uint8Array | null> => {
      const canvas = await loadCanvas()
      if (!canvas) return null
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (width * height)))
      const viewport = page.getViewport({ scale })
      const drawn = canvas.createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
      // A canvas of this package is one in all that the reader uses; only its type is another.
      await page.render({ canvas: drawn as unknown as HTMLCanvasElement, viewport }).promise
      return cleanPicture(drawn)
    }
    return { pages: pdf.numPages, fields, lines, picture }
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { outcome: 'unread', why: locked ? 'password' : 'damaged', pages: null }
  }
}

type Annotation = {
  readonly fieldType?: string
  readonly fieldName?: string
  readonly alternativeText?: string
  readonly fieldValue?: unknown
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string
  readonly buttonValue?: string
}

function fieldOf({ fieldName, alternativeText, fieldValue, ...one }: Annotation): FormField[] {
  if (!fieldName || !one.fieldType) return []
  const label = alternativeText ?? ''
  const value = Array.isArray(fieldValue) ? fieldValue.join(' ') : typeof fieldValue === 'string' ? fieldValue : ''
  if (one.checkBox) return [{ name: fieldName, label, value, ticked: value !== '' && value === one.exportValue }]
  if (one.radioButton) {
    const chosen = one.buttonValue ?? ''
    return [{ name: fieldName, label: `${label} ${chosen}`, value, ticked: value !== '' && value === chosen }]
  }
  return one.fieldType === 'Tx' || one.fieldType === 'Ch' ? [{ name: fieldName, label, value, ticked: null }] : []
}

type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number; readonly height: number }

const pieceOf = ({ str, transform, width, height }: TextItem): Piece => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height,
})
