/** Covers the screen when nobody has touched it for as long as the office's rule says (CJIS AC-11): the session ends, nothing shows through, and only the same person goes on from there. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { untouchedMs } from '../activity.ts'
import { said, signOut } from '../auth.ts'
import { Credentials } from '../feature/session/Credentials.tsx'
import { setLocked, useLocked } from '../lock.ts'
import { useProviderWindow } from '../provider.ts'
import { useSession } from '../session.ts'
import { api, queryClient, useTRPC } from '../trpc.ts'
import './lock.css'

const LOOKED_AFTER_MS = 5_000
/** Typing alone asks the server for nothing: so often it is told that somebody is here. */
const TOLD_AFTER_MS = 60_000

export function IdleLock() {
  const session = useSession()
  const locked = useLocked()
  useEffect(() => {
    if (locked) return
    let toldAt = Date.now()
    const timer = setInterval(() => {
      const untouched = untouchedMs()
      if (untouched >= session.idleMinutes * 60_000) {
        setLocked(session)
        void signOut().catch(() => undefined)
      } else if (Date.now() - toldAt > TOLD_AFTER_MS && untouched < TOLD_AFTER_MS) {
        toldAt = Date.now()
        void api.office.status.query().catch(() => undefined)
      }
    }, LOOKED_AFTER_MS)
    return () => clearInterval(timer)
  }, [locked, session])
  return locked ? createPortal(<Cover />, document.body) : null
}

function Cover() {
  const { actor, name, notice, idleMinutes, provider, proofs } = useSession()
  const [code, setCode] = useState(false)
  const trpc = useTRPC()
  useEffect(() => {
    const title = document.title
    document.title = `Locked · ${name ?? ''}`
    document.body.classList.add('locked')
    return () => {
      document.body.classList.remove('locked')
      document.title = title
    }
  }, [name])
  const goOn = async () => {
    const status = await api.office.status.query()
    // Somebody else, or who has still to choose a password, begins anew and sees nothing of this screen.
    if (status.actor?.id !== actor.id) return location.assign('/')
    // What was read meanwhile says that nobody is signed in; shown even for a moment it would clear what stands on the screen.
    await queryClient.cancelQueries(trpc.office.status.queryFilter())
    queryClient.setQueryData(trpc.office.status.queryKey(), status)
    setLocked(null)
    await queryClient.invalidateQueries()
  }
  const there = useProviderWindow('unlock', (word) => {
    if (word === null) void goOn()
    else if (word === 'CODE') setCode(true)
    else return said(word)
    return null
  })
  const byProvider = provider !== null && proofs?.provider === true
  return (
    <div id="cover" role="dialog" aria-modal="true" aria-labelledby="cover-title">
      <div className="page" style={{ maxWidth: 400, paddingTop: '12vh', display: 'grid', gap: 14 }}>
        <h1 id="cover-title">Locked</h1>
        <p>
          Nobody touched this screen for {idleMinutes} minutes. {actor.name}, sign in to go on where you were; nothing you typed
          is lost.
        </p>
        {byProvider && !code && (
          <Button autoFocus onClick={() => void there.open(notice.hash)}>
            Sign in with {provider.name}
          </Button>
        )}
        {there.says && <p role="status">{there.says}</p>}
        {(code || !byProvider || proofs?.password) && (
          <Credentials key={String(code)} notice={notice.hash} code={code} plain={byProvider} onIn={goOn} />
        )}
        <p>
          <a href="/">Somebody else: begin anew</a>
        </p>
        <p className="quiet" style={{ whiteSpace: 'pre-line' }}>
          {notice.text}
        </p>
      </div>
    </div>
  )
}
