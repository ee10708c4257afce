/** Hands a text or bytes over as a file, as though it had been downloaded. */
export function saveFile(name: string, text: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address))
}
