/** An administrator gives a new password; the person's sessions end, and the next sign-in asks for one of their own. */
import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '#client/part/Refusal.tsx'
import { api } from '#client/trpc.ts'
import { StepUp } from '#client/part/StepUp.tsx'
import { useSteppedAct } from '#client/useSteppedAct.ts'

export function ResetPassword({ user, onClose }: { user: { id: string; name: string }; onClose: () => void }) {
  const [password, setPassword] = useState('')
  const reset = useSteppedAct(
    (call: Parameters<typeof api.user.resetPassword.mutate>[0]) => api.user.resetPassword.mutate(call),
    onClose,
  )
  if (reset.stepUp) return <StepUp {...reset.stepUp} />
  return (
    <Modal opened onClose={onClose} title={`New password for ${user.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          reset.mutate({ userId: user.id, password })
        }}
      >
        <PasswordInput
          label="Password"
          description="At least 12 characters; it works for one sign-in. The person's open sessions end."
          autoComplete="new-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Refusal error={reset.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={reset.isPending}>
            Set the password
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
