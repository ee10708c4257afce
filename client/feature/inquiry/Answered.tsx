/** Inquiries that were answered or withdrawn, the latest first; an old one is found by its number, who asked, or a word of the question. */
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#client/trpc.ts'
import { InquiryTable } from './InquiryTable.tsx'

export function Answered() {
  const trpc = useTRPC()
  const [text, setText] = useState('')
  const [settled] = useDebouncedValue(text.trim(), 200)
  const found = useInfiniteQuery(
    trpc.inquiry.answered.infiniteQueryOptions(
      { text: settled },
      { getNextPageParam: (page) => page.next ?? undefined, placeholderData: keepPreviousData },
    ),
  )
  const rows = found.data?.pages.flatMap((page) => page.inquiries) ?? []
  if (!found.data || (rows.length === 0 && settled === '')) return null
  return (
    <section aria-labelledby="answered" style={{ marginTop: 22 }}>
      <h2 id="answered">Answered</h2>
      <TextInput
        className="no-print"
        size="xs"
        w={280}
        mb={6}
        aria-label="Find an answered inquiry"
        placeholder="number, who asked, a word of the question"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p role="status" className={rows.length === 0 ? undefined : 'visually-hidden'}>
        {rows.length === 0 ? 'None with these words.' : `${rows.length}${found.hasNextPage ? ' or more' : ''} answered`}
      </p>
      {rows.length > 0 && (
        <InquiryTable caption="Inquiries that were answered" rows={rows.map((inquiry) => ({ inquiry, due: null }))} />
      )}
      {found.hasNextPage && (
        <Button mt={8} size="xs" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </section>
  )
}
