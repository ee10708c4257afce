/** Where a list comes in: chosen as a file, dropped anywhere on the page, or pasted. */
import { Button, FileButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useDropped } from '#client/part/useDropped.ts'
import { type ChosenList, readListFile, readPasted } from './readListFile.ts'
import './roster.css'

type Props = { readonly chosen: ChosenList | null; readonly mostBytes: number; readonly onList: (list: ChosenList) => void }

export function ChooseList({ chosen, mostBytes, onList }: Props) {
  const [refused, setRefused] = useState<string | null>(null)
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const take = async (file: File): Promise<void> => {
    const list = await readListFile(file, mostBytes)
    setRefused('refused' in list ? list.refused : null)
    if (!('refused' in list)) onList(list)
  }
  const over = useDropped((file) => void take(file))
  return (
    <div className="rosterChoose no-print" data-over={over || undefined}>
      <div className="rosterActs">
        <FileButton accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain" onChange={(file) => file && void take(file)}>
          {(props) => (
            <Button size="xs" variant={chosen ? 'default' : 'filled'} {...props}>
              {chosen ? 'Choose another file' : 'Choose the file'}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="default" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste it
        </Button>
        <span className="quiet">
          {chosen
            ? chosen.fileName
            : `or drop it here: CSV or .xlsx with one row of headings, at most ${mostBytes / 1_000_000} MB`}
        </span>
      </div>
      {pasting && (
        <>
          <Textarea
            label="The list, with its row of headings"
            autosize
            minRows={4}
            maxRows={12}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div>
            <Button
              size="xs"
              onClick={() => {
                if (text.trim() !== '') void readPasted(text).then(onList)
              }}
            >
              Use what is pasted
            </Button>
          </div>
        </>
      )}
      {refused && (
        <p className="refusal" role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
