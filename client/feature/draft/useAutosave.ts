/** A draft keeps itself a moment after every change, against the version that was on screen; what cannot be kept says why. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type PolicyDraft, PolicyTexts } from '#shared/record/policyDraft.ts'
import { api } from '#client/trpc.ts'
import { type Refused, useAct } from '#client/useAct.ts'

export type Written = { readonly texts: PolicyTexts; readonly name: string; readonly basedOn: string | null }

/** Something that must be filled in before the draft can be kept. */
export type Gap = { readonly place: readonly PropertyKey[]; readonly says: string }

export type Keeping = {
  readonly dirty: boolean
  readonly busy: boolean
  readonly savedAt: string
  readonly version: number
  readonly gap: Gap | null
  /** Somebody else saved in between, or the server refused. */
  readonly error: Refused | null
}

const PAUSE_MS = 4_000
/** Whoever never pauses loses no more than this. */
const AT_MOST_MS = 20_000

type SaveCall = Parameters<typeof api.draft.save.mutate>[0]

export function useAutosave(draft: PolicyDraft, written: Written, enabled: boolean) {
  const [kept, setKept] = useState({ written, version: draft.version, at: draft.changedAt })
  const sent = useRef(written)
  const since = useRef<number | null>(null)
  const save = useAct(
    (call: SaveCall) => api.draft.save.mutate(call),
    (saved) => setKept({ written: sent.current, version: saved.version, at: saved.changedAt }),
  )
  const { mutate, isPending, error } = save
  const dirty = !sameText(written, kept.written)
  const gap = useMemo(() => (dirty && enabled ? gapIn(written) : null), [dirty, enabled, written])
  const { version } = kept
  const send = useCallback(() => {
    sent.current = written
    since.current = null
    mutate({ draftId: draft.id, version, ...written })
  }, [draft.id, version, written, mutate])

  // What the server refused is not sent again as it stands; what somebody else changed meanwhile waits for a choice.
  const refused = error !== null && (save.variables?.texts === written.texts || overtaken(error))
  const waits = enabled && dirty && gap === null && !isPending && !refused
  useEffect(() => {
    if (!waits) return undefined
    since.current ??= Date.now()
    const timer = setTimeout(send, Math.max(0, Math.min(PAUSE_MS, since.current + AT_MOST_MS - Date.now())))
    return () => clearTimeout(timer)
  }, [waits, send])

  // Whoever leaves the screen within that moment loses nothing; whoever closes the window is asked.
  const leave = useRef<(() => void) | null>(null)
  useEffect(() => {
    leave.current = waits ? send : null
  })
  useEffect(() => () => leave.current?.(), [])
  useEffect(() => {
    if (!enabled || !dirty) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [enabled, dirty])

  const keeping: Keeping = { dirty, busy: isPending, savedAt: kept.at, version, gap, error }
  /** Theirs, or mine on top of theirs. */
  const goOn = (from: Pick<PolicyDraft, 'version' | 'changedAt'>, theirs: Written | null) => {
    save.reset()
    setKept({ written: theirs ?? kept.written, version: from.version, at: from.changedAt })
  }
  return { keeping, goOn, again: () => save.reset() }
}

const overtaken = (error: Refused): boolean => error.data?.problem?.code === 'record.stale'

const sameText = (a: Written, b: Written): boolean => a.texts === b.texts && a.name === b.name && a.basedOn === b.basedOn

function gapIn({ texts, name }: Written): Gap | null {
  if (name.trim() === '') return { place: ['name'], says: 'Give the draft a name.' }
  const issue = PolicyTexts.safeParse(texts).error?.issues[0]
  return issue ? { place: issue.path, says: issue.message } : null
}
