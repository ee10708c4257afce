/** Somebody new may sign in. */
import { Button, Group, PasswordInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ROLES, type Role } from '#shared/core/permit.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { api } from '#client/trpc.ts'
import { StepUp } from '#client/part/StepUp.tsx'
import { useSteppedAct } from '#client/useSteppedAct.ts'
import { useSession } from '#client/session.ts'
import { roleWord } from '#client/words.ts'

const EMPTY = { username: '', name: '', password: '', providerName: '', role: 'jailStaff' as Role }

export function NewPerson() {
  const [form, setForm] = useState(EMPTY)
  const { provider } = useSession()
  const create = useSteppedAct(
    (call: Parameters<typeof api.user.create.mutate>[0]) => api.user.create.mutate(call),
    () => setForm(EMPTY),
  )
  const fields = create.error?.data?.fields
  const text = (field: 'username' | 'name' | 'password' | 'providerName') => ({
    value: form[field],
    error: fields?.[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setForm({ ...form, [field]: event.currentTarget.value }),
  })
  if (create.stepUp) return <StepUp {...create.stepUp} />
  return (
    <form
      style={{ marginTop: 24, maxWidth: 860 }}
      onSubmit={(event) => {
        event.preventDefault()
        const { password, providerName, ...rest } = form
        create.mutate({ ...rest, password: password || null, providerName: providerName.trim() || null })
      }}
    >
      <h2>Add a person</h2>
      <p className="quiet" style={{ marginBottom: 8 }}>
        The first password works for one sign-in; the person then chooses one of their own.
        {provider && ` Whoever signs in with ${provider.name} needs none.`}
      </p>
      <Group align="flex-start" gap="sm">
        <TextInput label="Name as it stands in the log" placeholder="REYES, A." {...text('name')} />
        <TextInput label="User name" autoComplete="off" {...text('username')} />
        <PasswordInput label="First password" w={220} autoComplete="new-password" {...text('password')} />
        {provider && <TextInput label={`Name at ${provider.name}`} autoComplete="off" {...text('providerName')} />}
        <Select
          label="Role"
          data={ROLES.map((role) => ({ value: role, label: roleWord[role] }))}
          value={form.role}
          onChange={(role) => role && setForm({ ...form, role: role as Role })}
        />
      </Group>
      <Refusal error={create.error} />
      <Button type="submit" mt="sm" loading={create.isPending}>
        Add
      </Button>
    </form>
  )
}
