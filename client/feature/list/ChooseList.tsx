/** The list itself: a file by a button, or the cells pasted from a spreadsheet or a web page. */
import { Button, FileButton, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ChosenList, chooseList, pastedList } from '#client/chooseList.ts'
import { saySize } from '#client/choosePaper.ts'
import { useTRPC } from '#client/trpc.ts'

type Props = { readonly chosen: ChosenList | null; readonly busy: boolean; readonly onChoose: (list: ChosenList) => void }

const USUAL = 12_000_000

export function ChooseList({ chosen, busy, onChoose }: Props) {
  const { data } = useQuery(useTRPC().list.rules.queryOptions())
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const most = data?.mostBytes ?? USUAL
  const take = async (file: File | null) => {
    if (!file) return
    const list = await chooseList(file, most)
    setRefused('refused' in list ? list.refused : null)
    if (!('refused' in list)) onChoose(list)
  }
  return (
    <section aria-label="The list" className="chooseList">
      <div className="line">
        <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={(file) => void take(file)}>
          {(props) => (
            <Button size="xs" variant="default" loading={busy} {...props}>
              {chosen ? 'Choose another file' : 'Choose the file'}
            </Button>
          )}
        </FileButton>
        <Button size="xs" variant="default" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste cells
        </Button>
        <span className="quiet" role="status">
          {chosen ? chosen.fileName : `CSV or .xlsx, at most ${saySize(most)}; a longer one at the office's computer`}
        </span>
      </div>
      {pasting && (
        <div className="pasted">
          <Textarea
            label="Cells, with the line that names the columns"
            autosize
            minRows={4}
            maxRows={10}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button
            size="xs"
            variant="default"
            disabled={text.trim() === ''}
            onClick={() => {
              setPasting(false)
              setRefused(null)
              void pastedList(text).then(onChoose)
            }}
          >
            Read these cells
          </Button>
        </div>
      )}
      {refused && (
        <p className="refusal" role="alert">
          {refused}
        </p>
      )}
    </section>
  )
}
