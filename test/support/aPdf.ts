/** Papers made for a test: a form with fields as such forms have them, and a scan of one as a fax delivers it. */
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { PDFDocument } from '@cantoo/pdf-lib'
import { FORM_LINES } from './scan.ts'

const FIELDS: readonly (readonly [name: string, value: string])[] = [
  ['Subject ID', '348812907'],
  ['Event Number', 'JUN2603000417'],
  ['File No', 'A 098 765 432'],
  ['Date', '03/02/2026'],
  ['To Institution', 'Juniper County Jail'],
  ['From Office Address', 'Fictional field office'],
  ['Name of Subject', 'LOPEZ-GARCIA, Jose Maria'],
  ['Date of Birth', '03/02/1975'],
  ['Citizenship', 'Honduras'],
  ['Sex', 'Male'],
  ['Phone', '(555) 010-4477'],
  ['Immigration Officer Name and Title', 'SMITH, J., deportation officer'],
]
const BOXES: readonly (readonly [name: string, ticked: boolean])[] = [
  ['Final Order', true],
  ['Pending Proceedings', false],
  ['Biometric', false],
  ['Statements', true],
  ['Resume Custody', false],
]

/** `password`: needed to open it; an empty one only marks it as encrypted, as forms of offices often are. */
export async function aFilledForm({ password }: { password?: string } = {}): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  const form = pdf.getForm()
  page.drawText('DHS Form I-247A (3/17)', { x: 40, y: 20, size: 9 })
  let y = 740
  for (const [name, value] of FIELDS) {
    page.drawText(`${name}:`, { x: 40, y, size: 9 })
    const field = form.createTextField(name)
    field.setText(value)
    field.addToPage(page, { x: 240, y: y - 4, width: 300, height: 16 })
    y -= 26
  }
  for (const [name, ticked] of BOXES) {
    const box = form.createCheckBox(name)
    box.addToPage(page, { x: 40, y, width: 12, height: 12 })
    if (ticked) box.check()
    page.drawText(name, { x: 60, y, size: 9 })
    y -= 24
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: 'the owner’s' })
  return Buffer.from(await pdf.save())
}

// A bare machine has no letters of its own.
const LETTERS = createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')

const WIDTH = 1700
const HEIGHT = 2200

/** The page as PNG at 200 dots per inch; `bad`: crooked, grainy and in black and white, over a poor line. */
export async function aScan({ bad = false } = {}): Promise<Buffer> {
  GlobalFonts.registerFromPath(LETTERS, 'Letters of a scan')
  const canvas = createCanvas(WIDTH, HEIGHT)
  const page = canvas.getContext('2d')
  page.fillStyle = 'white'
  page.fillRect(0, 0, WIDTH, HEIGHT)
  page.fillStyle = 'black'
  page.font = '30px "Letters of a scan"'
  if (bad) page.rotate(0.02)
  FORM_LINES.forEach((line, i) => page.fillText(line, 120, 150 + i * 62))
  if (bad) {
    const image = page.getImageData(0, 0, WIDTH, HEIGHT)
    const chance = chanceFrom(7)
    for (let at = 0; at < image.data.length; at += 4) {
      const grain = (chance() + chance() + chance() - 1.5) * 120
      image.data.fill((image.data[at] ?? 0) + grain > 150 ? 255 : 0, at, at + 3)
    }
    page.putImageData(image, 0, 0)
  }
  return canvas.encode('png')
}

/** The same grain in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

/** A scan inside a PDF, as an office scanner delivers it. */
export async function aScannedPdf(png: Uint8Array): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([612, 792])
  page.drawImage(await pdf.embedPng(png), { x: 0, y: 0, width: 612, height: 792 })
  return Buffer.from(await pdf.save())
}
