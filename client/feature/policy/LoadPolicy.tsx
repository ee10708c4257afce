/** Load the office's own text: edit the JSON, have every fault named and placed, and only then let it bind. */
import { Button, FileButton, Group, Modal, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { PolicyFault } from '#shared/core/policyFaults.ts'
import type { PolicyVersion } from '#shared/record/policyVersion.ts'
import { Refusal } from '#client/part/Refusal.tsx'
import { api } from '#client/trpc.ts'
import { useAct } from '#client/useAct.ts'

export function LoadPolicy({ current }: { current: PolicyVersion }) {
  const [json, setJson] = useState('')
  const [faults, setFaults] = useState<readonly PolicyFault[] | null>(null)
  const [sure, setSure] = useState(false)
  const load = useAct(
    (call: Parameters<typeof api.policy.load.mutate>[0]) => api.policy.load.mutate(call),
    (version) => {
      setJson('')
      setFaults(null)
      setSure(false)
      notifications.show({ message: `Version ${version.number} is in force. Every open request was evaluated by it.` })
    },
  )
  const check = async () => {
    try {
      const { faults: found } = await api.policy.check.query({ raw: JSON.parse(json) as unknown })
      setFaults(found)
      setSure(found.length === 0)
    } catch (error) {
      setFaults([
        {
          place: 'the file',
          says: error instanceof SyntaxError ? `This is not JSON: ${error.message}` : 'The desk did not answer. Try again.',
        },
      ])
    }
  }
  return (
    <section className="no-print" style={{ marginTop: 24, maxWidth: 860 }}>
      <h2>Load another version</h2>
      <Group gap="sm" mb={8}>
        <Button
          variant="default"
          onClick={() => setJson(JSON.stringify({ policies: current.policies, lists: current.lists }, null, 2))}
        >
          Start from the one in force
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(setJson)}>
          {(props) => (
            <Button variant="default" {...props}>
              Open a file
            </Button>
          )}
        </FileButton>
      </Group>
      <Textarea
        label="Policy as JSON"
        autosize
        minRows={6}
        maxRows={24}
        styles={{ input: { fontFamily: 'ui-monospace, monospace', fontSize: 12.5 } }}
        value={json}
        onChange={(event) => {
          setJson(event.currentTarget.value)
          setFaults(null)
        }}
      />
      {faults && faults.length > 0 && (
        <div className="refusal" role="alert" style={{ marginTop: 8 }}>
          <p>{faults.length === 1 ? 'One fault; nothing was loaded.' : `${faults.length} faults; nothing was loaded.`}</p>
          <ul style={{ margin: '4px 0 0' }}>
            {faults.map((fault) => (
              <li key={`${fault.place} ${fault.says}`}>
                <code>{fault.place}</code>: {fault.says}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button mt={8} disabled={json.trim() === ''} onClick={() => void check()}>
        Check and load
      </Button>
      <Modal opened={sure} onClose={() => setSure(false)} title="Let this version bind?">
        <p style={{ marginBottom: 12 }}>
          No fault was found. From now on every request is evaluated by this text, and all open requests are evaluated anew at
          once. The version in force until now stays on record.
        </p>
        <Refusal error={load.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setSure(false)}>
            Not yet
          </Button>
          <Button loading={load.isPending} onClick={() => load.mutate({ json })}>
            Let it bind
          </Button>
        </Group>
      </Modal>
    </section>
  )
}
