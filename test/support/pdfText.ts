/** The text that a PDF gives to whoever copies or reads it aloud, without its spaces: lines and cells run together, so only letters count. */
import { inflateSync } from 'node:zlib'

export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

type Objects = ReadonlyMap<string, string>

export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const fonts = new Map([...objects.values()].flatMap((body) => fontsIn(body, objects)))
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return squeezed(pages.map((page) => shown(streamOf(objects, reference(page, 'Contents')), fonts)).join(''))
}

const objectsOf = (text: string): Objects =>
  new Map([...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))

const reference = (body: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? ''

function streamOf(objects: Objects, id: string): string {
  const body = objects.get(id) ?? ''
  const data = Buffer.from(/stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '', 'latin1')
  return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1')
}

type Letters = readonly string[]

/** What each glyph of a font stands for. */
function fontsIn(body: string, objects: Objects): (readonly [string, Letters])[] {
  const named = /\/Font <<([\s\S]*?)>>/.exec(body)?.[1] ?? ''
  return [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
    const map = streamOf(objects, reference(objects.get(id) ?? '', 'ToUnicode'))
    const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].map(([, range = '']) => range)
    return [name, ranges.flatMap((range) => [...range.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) => unicode(hex)))] as const
  })
}

const unicode = (hex: string): string => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')

function shown(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = []
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)]
    .map(([, font, hex]) => {
      if (font !== undefined) letters = fonts.get(font) ?? []
      return (hex?.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '').join('')
    })
    .join('')
}
