/** The new key, in sight this one time: the desk has only its hash and cannot show it again. */
import { Button, CopyButton, Group, Modal, TextInput } from '@mantine/core'

export function ShownOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="The key, shown this once" size={640} transitionProps={{ duration: 0 }}>
      <p style={{ marginBottom: 10 }}>
        Enter it in the outside system now. The desk keeps only its hash: whoever loses it gets a new one, and this one is
        revoked.
      </p>
      <TextInput label="Key" readOnly data-autofocus value={secret} onFocus={(event) => event.currentTarget.select()} />
      <Group justify="flex-end" gap="sm" mt="md">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have entered it</Button>
      </Group>
    </Modal>
  )
}
