/** The first visitor sets the office up: code, office, facilities, administrator, the policy to start from. */
import { Button, PasswordInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signIn } from '#client/auth.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { api, queryClient } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'
import { LIBRARY } from '#shared/policy/library.ts'
import { SetUpInput, STATES } from '#shared/record/office.ts'
import { stacksFor } from './stacksFor.ts'
import { OFFICE_ZONES, zoneFor } from './zoneFor.ts'
import { clock } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

type Props = { readonly notice: { readonly text: string; readonly hash: string } }

export function SetUp({ notice }: Props) {
  const [form, setForm] = useState({
    code: '',
    name: '',
    state: null as string | null,
    officeCode: '',
    timeZone: OFFICE_ZONES.includes(here) ? here : 'America/Chicago',
    facilities: '',
    policy: 'selective_convicted',
    username: '',
    person: '',
    password: '',
  })
  const now = useNow()
  const [faults, setFaults] = useState<Record<string, string>>({})
  const setUp = useAct(
    (call: Parameters<typeof api.office.setUp.mutate>[0]) => api.office.setUp.mutate(call),
    () => void signIn(form.username, form.password, notice.hash).then(() => queryClient.resetQueries()),
  )
  const set = (field: keyof typeof form) => (value: string | null) => setForm((before) => ({ ...before, [field]: value ?? '' }))
  const text = (field: keyof typeof form) => ({
    value: form[field] ?? '',
    error: faults[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => set(field)(event.currentTarget.value),
  })

  const submit = () => {
    const input = {
      code: form.code,
      office: {
        name: form.name,
        state: form.state ?? '',
        code: form.officeCode,
        timeZone: form.timeZone,
        facilities: form.facilities.split('\n').filter((line) => line.trim() !== ''),
        policyIds: form.policy.split('+'),
      },
      administrator: { username: form.username, name: form.person, password: form.password },
    }
    const checked = SetUpInput.safeParse(input)
    setFaults(checked.success ? {} : faultsByField(checked.error.issues))
    if (checked.success) setUp.mutate(checked.data)
  }

  const stacks = stacksFor(LIBRARY, form.state)
  return (
    <main className="page" style={{ maxWidth: 640 }}>
      <h1>Set up Detainer Desk</h1>
      <p className="quiet" style={{ margin: '4px 0 18px' }}>
        Once, by the first visitor. The code stands in the terminal in which the desk was started.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <TextInput label="One-time code" placeholder="XXXX-XXXX-XXXX" autoFocus required autoComplete="off" {...text('code')} />
          <h2>The office</h2>
          <TextInput label="Name of the office" placeholder="Juniper County Sheriff's Office" required {...text('name')} />
          <Select
            label="State"
            data={STATES}
            searchable
            required
            value={form.state}
            error={faults.state}
            onChange={(state) => {
              set('state')(state)
              const zone = zoneFor(state ?? '')
              if (zone) set('timeZone')(zone)
            }}
          />
          <TextInput
            label="ORI or FIPS code"
            description="Counties of the same name exist in several states; the code tells whose log this is."
            required
            {...text('officeCode')}
          />
          <Select
            label="Time zone of the jail"
            data={OFFICE_ZONES}
            description={`There it is ${clock(now, form.timeZone)} now. The clocks of holds run by it.`}
            searchable
            required
            value={form.timeZone}
            onChange={set('timeZone')}
          />
          <Textarea label="Facilities, one a line" required autosize minRows={2} {...text('facilities')} />
          <Select
            label="Policy to start from"
            description={stacks.find((stack) => stack.id === form.policy)?.note}
            data={stacks.map(({ id, title }) => ({ value: id, label: title }))}
            searchable
            value={form.policy}
            onChange={set('policy')}
          />
          <p className="quiet">
            It binds from the moment the office is set up. Have counsel read it; a policy owner can put the office's own text in
            its place.
          </p>
          <h2>First administrator</h2>
          <TextInput label="Name as it stands in the log" placeholder="REYES, A." required {...text('person')} />
          <TextInput label="User name" required autoComplete="username" {...text('username')} />
          <PasswordInput
            label="Password"
            description="At least 12 characters; several words are easiest."
            required
            autoComplete="new-password"
            {...text('password')}
          />
          <p className="quiet">Whoever signs in reads this first, and you agree to it by setting up the office: {notice.text}</p>
          <Refusal error={setUp.error} />
          <Button type="submit" loading={setUp.isPending}>
            Set up the office
          </Button>
        </Stack>
      </form>
    </main>
  )
}

const FIELD: Record<string, string> = {
  'office.name': 'name',
  'office.state': 'state',
  'office.code': 'officeCode',
  'office.facilities': 'facilities',
  'administrator.username': 'username',
  'administrator.name': 'person',
  'administrator.password': 'password',
}

const faultsByField = (issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> =>
  Object.fromEntries(
    issues.toReversed().map((issue) => [FIELD[issue.path.slice(0, 2).join('.')] ?? String(issue.path[0]), issue.message]),
  )
