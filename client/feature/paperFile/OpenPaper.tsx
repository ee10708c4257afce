/** One paper in a window: shown as it arrived, with its hash; if its bytes are no longer those that arrived, that is said first. */
import { Button, Group, Modal } from '@mantine/core'
import { bytesOf } from '#client/choosePaper.ts'
import { paperKindWord } from '#client/paperWords.ts'
import { PaperView } from '#client/part/PaperView.tsx'
import { useFocusBack } from '#client/part/useFocusBack.ts'
import { saveFile } from '#client/saveFile.ts'
import type { Answer } from '#client/trpc.ts'

export type Opened = Answer['paperFile']['open'] & { readonly address: string }

export function OpenPaper({ opened: { file, content, sound, address }, onClose }: { opened: Opened; onClose: () => void }) {
  useFocusBack()
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${file.name}: ${paperKindWord[file.kind]}`}
      size={980}
      transitionProps={{ duration: 0 }}
    >
      <div className="openPaper">
        {!sound && (
          <p className="refusal" role="alert">
            This is not the file that arrived: it no longer has the hash that was taken when it was attached. Do not rely on it.
            Tell your administrator, who can compare it with a backup.
          </p>
        )}
        <PaperView name={file.name} type={file.mediaType} address={address} tall />
        <Group justify="space-between" gap="sm" wrap="nowrap">
          <span className="quiet">
            SHA-256 <code>{file.sha256}</code>
          </span>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            onClick={() => saveFile(file.name, bytesOf(content), file.mediaType)}
          >
            Download the original
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
