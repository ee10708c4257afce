/** How people sign in here: what the CJIS Security Policy asks unless the office has set it otherwise, with its reason on record. */
import { Button, NumberInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CJIS_PROFILE, type SignInRule } from '#shared/record/signInRule.ts'
import { Dialog } from '#client/part/Dialog.tsx'
import { StepUp } from '#client/part/StepUp.tsx'
import { Waiting } from '#client/part/Waiting.tsx'
import { usePermits } from '#client/session.ts'
import { api, useTRPC } from '#client/trpc.ts'
import { useSteppedAct } from '#client/useSteppedAct.ts'

const sayRule = (rule: SignInRule): readonly (readonly [string, string])[] => [
  ['Second factor', rule.secondFactor === 'required' ? 'everybody has one' : 'who wants one'],
  ['Screen covered after', `${rule.idleMinutes} minutes without a touch; every session ends after 12 hours`],
  ['Failed tries', 'five in 15 minutes lock the account until an administrator frees it'],
  ['New password', rule.passwordDays === null ? 'never by the calendar' : `every ${rule.passwordDays} days`],
  ['Unused account', `disabled after ${rule.unusedDays} days`],
  ['Notice', rule.notice],
]

export function SignInRulePanel() {
  const query = useQuery(useTRPC().user.signInRule.queryOptions())
  const mayWrite = usePermits('user.write')
  const [open, setOpen] = useState(false)
  if (!query.data) return <Waiting query={query} />
  const rule = query.data
  return (
    <section aria-labelledby="rule" style={{ marginTop: 28, maxWidth: 860 }}>
      <h2 id="rule">How people sign in</h2>
      <p className="quiet">
        {sayRule(rule).every(([, said], i) => said === sayRule(CJIS_PROFILE)[i]?.[1])
          ? 'As the CJIS Security Policy 6.0 asks.'
          : 'Set by the office; it differs from the profile of the CJIS Security Policy 6.0.'}
      </p>
      <table className="rows" style={{ margin: '8px 0' }}>
        <tbody>
          {sayRule(rule).map(([name, said]) => (
            <tr key={name}>
              <th scope="row" style={{ whiteSpace: 'nowrap', textAlign: 'left', verticalAlign: 'top' }}>
                {name}
              </th>
              <td style={{ whiteSpace: 'pre-line' }}>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayWrite && (
        <Button variant="default" onClick={() => setOpen(true)}>
          Change the rule
        </Button>
      )}
      {open && <RuleDialog rule={rule} onClose={() => setOpen(false)} />}
    </section>
  )
}

function RuleDialog({ rule, onClose }: { rule: SignInRule; onClose: () => void }) {
  const [form, setForm] = useState({ ...rule, note: '' })
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }))
  const save = useSteppedAct(
    (call: Parameters<typeof api.user.setSignInRule.mutate>[0]) => api.user.setSignInRule.mutate(call),
    onClose,
  )
  if (save.stepUp) return <StepUp {...save.stepUp} />
  const fields = save.error?.data?.fields
  const number = (field: 'idleMinutes' | 'unusedDays', label: string, max: number) => (
    <NumberInput
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      value={form[field]}
      error={fields?.[field]}
      onChange={(value) => set({ [field]: Number(value) })}
    />
  )
  return (
    <Dialog
      title="How people sign in"
      verb="Set the rule"
      wide
      busy={save.isPending}
      error={save.error}
      blocked={form.note.trim() === '' ? 'Say why it is set so.' : null}
      recorded={sayRule(form).map(([name, said]) => `${name}: ${said}`)}
      onConfirm={() => save.mutate(form)}
      onClose={onClose}
    >
      <Switch
        label="Everybody has a second factor"
        description="Leave it on wherever anything from the FBI's systems is kept."
        checked={form.secondFactor === 'required'}
        onChange={(event) => set({ secondFactor: event.currentTarget.checked ? 'required' : 'optional' })}
      />
      {number('idleMinutes', 'Cover the screen after so many minutes (at most 30)', 30)}
      {number('unusedDays', 'Disable an account unused for so many days (at most 90)', 90)}
      <Switch
        label="Ask for a new password by the calendar"
        description="The CJIS Security Policy asks for it every year; NIST SP 800-63B advises against it."
        checked={form.passwordDays !== null}
        onChange={(event) => set({ passwordDays: event.currentTarget.checked ? 365 : null })}
      />
      {form.passwordDays !== null && (
        <NumberInput
          label="Every so many days"
          min={30}
          max={365}
          value={form.passwordDays}
          error={fields?.['passwordDays']}
          onChange={(value) => set({ passwordDays: Number(value) })}
        />
      )}
      <Textarea
        label="Notice before the sign-in"
        autosize
        minRows={3}
        maxLength={4000}
        value={form.notice}
        error={fields?.['notice']}
        onChange={(event) => set({ notice: event.currentTarget.value })}
      />
      <TextInput
        label="Why"
        withAsterisk
        value={form.note}
        error={fields?.['note']}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </Dialog>
  )
}
