/** Width and height of a PNG or JPEG as its head gives them, so that a small file that unpacks to a huge picture is not unpacked. */
export type Size = { readonly width: number; readonly height: number }

export function imageSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.byteLength > 24 && view.getUint16(0) === 0x8950
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : jpeg(view)
}

/** The frame header is one of SOF0 to SOF15; C4, C8 and CC are others in that range. */
function jpeg(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // A marker may be filled up with more of the same byte.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
