/** A new password; sessions on other computers end. */
import { Button, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { changePassword } from '#client/auth.ts'

/** `onDone`: what comes after it, where it had to be changed. */
export function ChangePassword({ onDone }: { onDone?: () => unknown }) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [says, setSays] = useState<{ done: boolean; text: string } | null>(null)
  const change = async () => {
    try {
      await changePassword(current, next)
      setCurrent('')
      setNext('')
      setSays({ done: true, text: 'The password is changed. Sessions on other computers have ended.' })
      onDone?.()
    } catch (error) {
      setSays({ done: false, text: (error as Error).message })
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <h2>Change the password</h2>
      <Stack gap="sm">
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label="New password"
          description="At least 12 characters; several words are easiest to remember. Common ones and names from here are refused."
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {says && (
          <p className={says.done ? undefined : 'refusal'} role="status">
            {says.text}
          </p>
        )}
        <Button type="submit" style={{ justifySelf: 'start' }}>
          Change
        </Button>
      </Stack>
    </form>
  )
}
