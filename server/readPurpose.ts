/** For which purpose the person behind a request looks: their own words, or the inquiry for which they opened the page. */
import type { IncomingHttpHeaders } from 'node:http'

export type Purpose = { readonly words: string | null; readonly inquiryId: string | null }

const LONGEST = 120

/** Sent as headers, percent-encoded, so that every read carries it and none has to name it. What cannot be read was not said. */
export function readPurpose(headers: IncomingHttpHeaders): Purpose | null {
  const words = decoded(headers['x-purpose'])
  const inquiryId = decoded(headers['x-inquiry'])
  return words === null && inquiryId === null ? null : { words, inquiryId }
}

function decoded(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null
  try {
    return decodeURIComponent(header).trim().slice(0, LONGEST) || null
  } catch {
    return null
  }
}
