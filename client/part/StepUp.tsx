/** Before a signature whoever is signed in proves that it is still them: by their password, or by signing in anew at the office's provider; and by the code of the second factor where there is one. */
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { said } from '../auth.ts'
import { useProviderWindow } from '../provider.ts'
import { useSession } from '../session.ts'
import { api } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { Dialog } from './Dialog.tsx'

type Props = { readonly onProved: () => void; readonly onClose: () => void }

export function StepUp(props: Props) {
  const { proofs, provider } = useSession()
  const there = provider !== null && proofs?.provider === true
  const [byPassword, setByPassword] = useState(proofs?.password ?? true)
  if (there && !byPassword)
    return <AtProvider {...props} name={provider.name} other={proofs?.password ? () => setByPassword(true) : null} />
  return <ByPassword {...props} other={there ? { name: provider.name, go: () => setByPassword(false) } : null} />
}

const useProof = (onProved: () => void) =>
  useAct((call: Parameters<typeof api.account.stepUp.mutate>[0]) => api.account.stepUp.mutate(call), onProved)

const WHY = 'This binds the office, so the desk asks once more who is at the keyboard. It counts for five minutes.'

type Other = { readonly name: string; readonly go: () => void }

function ByPassword({ onProved, onClose, other }: Props & { readonly other: Other | null }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const prove = useProof(onProved)
  return (
    <Dialog
      title="Is it still you?"
      verb="Go on"
      busy={prove.isPending}
      error={prove.error}
      blocked={password === '' ? 'Type your password.' : null}
      onConfirm={() => prove.mutate({ password, ...(code.trim() === '' ? {} : { code: code.trim() }) })}
      onClose={onClose}
    >
      <p>{WHY}</p>
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <CodeInput value={code} onChange={setCode} says="Leave it empty if you have set up no second factor." />
      {other && (
        <Button variant="subtle" size="compact-sm" onClick={other.go}>
          Use {other.name} instead
        </Button>
      )}
    </Dialog>
  )
}

function AtProvider({ onProved, onClose, name, other }: Props & { readonly name: string; readonly other: (() => void) | null }) {
  const { notice } = useSession()
  const [code, setCode] = useState('')
  const [back, setBack] = useState(false)
  const prove = useProof(onProved)
  const there = useProviderWindow('proof', (word) => {
    if (word !== null) return said(word)
    setBack(true)
    prove.mutate({})
    return null
  })
  // Only the desk knows whether the provider asked for a second factor: its own code is asked for where it says so.
  const asksCode = back && prove.error?.data?.problem?.code === 'account.wrongCode'
  const ready = asksCode || (back && code !== '')
  return (
    <Dialog
      title="Is it still you?"
      verb={ready ? 'Go on' : `Sign in with ${name}`}
      busy={prove.isPending}
      error={asksCode && code === '' ? null : prove.error}
      blocked={asksCode && code.trim() === '' ? 'Type the code of your authenticator.' : null}
      ready={!ready}
      onConfirm={() => (ready ? prove.mutate({ code: code.trim() }) : void there.open(notice.hash))}
      onClose={onClose}
    >
      <p>{WHY}</p>
      {there.says && <p role="status">{there.says}</p>}
      {ready && <CodeInput value={code} onChange={setCode} says={`${name} knows you; now the code of the desk.`} />}
      {other && !ready && (
        <Button variant="subtle" size="compact-sm" onClick={other}>
          Use your password instead
        </Button>
      )}
    </Dialog>
  )
}

type CodeProps = { readonly value: string; readonly onChange: (value: string) => void; readonly says: string }

function CodeInput({ value, onChange, says }: CodeProps) {
  return (
    <TextInput
      label="Code of your authenticator"
      description={says}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
