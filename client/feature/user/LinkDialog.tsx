/** Whom the office's identity provider knows as this person; and whether a password of the desk stays as a second way in. */
import { Button, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { type Answer, api } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

type User = Answer['user']['list'][number]

export function LinkDialog({ user, provider, onClose }: { user: User; provider: string; onClose: () => void }) {
  const [providerName, setProviderName] = useState(user.providerName ?? '')
  const [keepsPassword, setKeepsPassword] = useState(user.hasPassword)
  const link = useSteppedAct((call: Parameters<typeof api.user.link.mutate>[0]) => api.user.link.mutate(call), onClose)
  const unlink = useSteppedAct((call: Parameters<typeof api.user.unlink.mutate>[0]) => api.user.unlink.mutate(call), onClose)
  const asked = link.stepUp ?? unlink.stepUp
  if (asked) return <StepUp {...asked} />
  const name = providerName.trim().toLowerCase()
  const drops = user.hasPassword && !keepsPassword
  return (
    <Dialog
      title={`${user.name} at ${provider}`}
      verb="Set the name"
      busy={link.isPending || unlink.isPending}
      error={link.error ?? unlink.error}
      blocked={name === '' ? `Type who they are at ${provider}.` : null}
      recorded={
        name === ''
          ? []
          : [
              `${user.name} is ${name} at ${provider}. The next who signs in there under that name is tied to this account.`,
              drops
                ? 'The password of the desk is taken away for good.'
                : user.hasPassword
                  ? 'The password of the desk stays as a second way in.'
                  : 'There is no password of the desk.',
              'Open sessions of this person end.',
            ]
      }
      onConfirm={() => link.mutate({ userId: user.id, providerName: name, keepsPassword })}
      onClose={onClose}
    >
      <TextInput
        label={`Name at ${provider}`}
        description="As the provider says it: mostly the user name or the address with which they sign in there."
        autoComplete="off"
        data-autofocus
        value={providerName}
        error={link.error?.data?.fields?.['providerName']}
        onChange={(event) => setProviderName(event.currentTarget.value)}
      />
      {user.hasPassword && (
        <Switch
          label="Keeps the password of the desk"
          description="For the hour when the provider is down. At least one administrator should."
          checked={keepsPassword}
          onChange={(event) => setKeepsPassword(event.currentTarget.checked)}
        />
      )}
      {user.providerName !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => unlink.mutate({ userId: user.id })}>
          Take {user.name} off {provider}
          {user.hasPassword ? '' : ' (they need a new password then)'}
        </Button>
      )}
    </Dialog>
  )
}
