/** The version of the request that was on screen when the form opened, and what somebody else has changed in it since. */
import { useState } from 'react'
import type { Dossier } from '#client/dossier.ts'
import { plain } from '#client/wording.ts'

type Detainer = Dossier['detainer']

export function useEdited(detainer: Detainer) {
  const [seen, setSeen] = useState(detainer)
  return {
    version: seen.version,
    changes: seen.version === detainer.version ? [] : changesBetween(seen, detainer),
    readAgain: () => setSeen(detainer),
  }
}

function changesBetween(before: Detainer, after: Detainer): string[] {
  const fields = (Object.keys(after) as (keyof Detainer)[]).filter(
    (field) => field !== 'version' && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  return fields.map(
    (field) => `${field.replace(/([A-Z])/g, ' $1').toLowerCase()}: ${shown(before[field])} → ${shown(after[field])}`,
  )
}

const shown = (value: unknown): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.values(value).filter(Boolean).map(plain).join(', ')
    : plain(value)
