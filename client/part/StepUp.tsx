/** Before a signature whoever is signed in proves that it is still them: password, and the code of the second factor where there is one. */
import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../trpc.ts'
import { useAct } from '../useAct.ts'
import { Dialog } from './Dialog.tsx'

type Props = { readonly onProved: () => void; readonly onClose: () => void }

export function StepUp({ onProved, onClose }: Props) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const prove = useAct((call: Parameters<typeof api.account.stepUp.mutate>[0]) => api.account.stepUp.mutate(call), onProved)
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
      <p>This binds the office, so the desk asks once more who is at the keyboard. It counts for five minutes.</p>
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        label="Code of your authenticator"
        description="Leave it empty if you have set up no second factor."
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </Dialog>
  )
}
