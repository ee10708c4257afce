/** The bytes of a list in base64, whether it was chosen as a file or pasted as text. */
export type ChosenList = {
  readonly fileName: string
  readonly content: string
  /** When the file was last written: probably when the list was made. */
  readonly writtenAt: string | null
}

export async function readListFile(file: File, mostBytes: number): Promise<ChosenList | { readonly refused: string }> {
  if (file.size === 0) return { refused: 'The file is empty. Save the list again.' }
  if (file.size > mostBytes)
    return { refused: `A list may have ${mostBytes / 1_000_000} MB. Save only the sheet with the list, as CSV.` }
  const content = await base64Of(file).catch(() => null)
  if (content === null)
    return { refused: 'The browser could not read this file. Copy it to this computer first, then choose it again.' }
  return { fileName: file.name.slice(0, 200), content, writtenAt: new Date(file.lastModified).toISOString() }
}

export async function readPasted(text: string): Promise<ChosenList> {
  return { fileName: 'pasted list', content: await base64Of(new Blob([text])), writtenAt: null }
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '')
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(blob)
  })
}
