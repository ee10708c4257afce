/** A list as a file or as pasted cells, made ready to be sent: its kind, its size, its bytes in base64. */
import type { ListHead } from '#shared/record/list.ts'
import { saySize } from './choosePaper.ts'

export type ChosenList = Pick<ListHead, 'fileName' | 'kind'> & { readonly content: string }

export async function chooseList(file: File, mostBytes: number): Promise<ChosenList | { readonly refused: string }> {
  if (file.size === 0) return { refused: 'The file is empty. Ask for it again.' }
  if (file.size > mostBytes)
    return {
      refused: `${saySize(file.size)}, and the screen takes ${saySize(mostBytes)}. Have it taken in at the office's computer: desk import list.`,
    }
  if (/\.(xls|xlsb|ods|pdf|docx?)$/i.test(file.name))
    return { refused: 'This kind of file cannot be read as a table. Save it as .xlsx or CSV, or copy its cells and paste them.' }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { refused: 'The browser could not read this file. Copy it to this computer first, then choose it again.' }
  return { fileName: file.name, kind: /\.xlsx$/i.test(file.name) ? 'xlsx' : 'csv', content: await base64Of(new Blob([bytes])) }
}

export const pastedList = async (text: string): Promise<ChosenList> => ({
  fileName: 'pasted cells',
  kind: 'pasted',
  content: await base64Of(new Blob([text])),
})

function base64Of(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '')
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
