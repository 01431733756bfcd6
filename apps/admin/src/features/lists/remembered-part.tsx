'use client'
import { Section } from '@corridor/ui/card'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { useCursor } from '@corridor/ui/pagination'
import { Tag } from '@corridor/ui/status-tag'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { pageSize } from '../../shell/page-size.ts'
import { PagedList } from '../../shell/paged-list.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { rememberedWords, untilText } from '../alerts/remembered-words.ts'

type Row = ApiOutputs['lists']['remembered']['items'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'who',
    header: 'Who',
    cell: (row) => (
      <TextLink href={`/alerts/${row.alertId}`}>
        {row.customerName ?? (row.customerId ? 'A customer' : 'A bank recipient')}
      </TextLink>
    ),
  },
  { key: 'entry', header: 'Is not', cell: (row) => row.entryId },
  { key: 'score', header: 'Score', align: 'right', cell: (row) => row.score ?? 'Not kept' },
  {
    key: 'state',
    header: 'State',
    cell: (row) => (
      <Tag meaning={rememberedWords[row.state].meaning} density="compact">
        {rememberedWords[row.state].word}
      </Tag>
    ),
  },
  {
    key: 'by',
    header: 'Said by',
    cell: (row) =>
      [
        row.requestedByName ?? 'A former colleague',
        row.confirmedBy && (row.confirmedByName ?? 'a former colleague'),
      ]
        .filter(Boolean)
        .join(' and '),
  },
  { key: 'since', header: 'Since', cell: (row) => <StaffTime at={row.requestedAt} /> },
  { key: 'until', header: 'Until', cell: (row) => untilText(row.reviewAt) },
]

/** Names that officers remember as somebody else's: they do not fire until their date. */
export function RememberedPart() {
  const pages = useCursor()
  const list = useQuery({
    ...useApi().lists.remembered.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section
      density="compact"
      title="Remembered names"
      description="They do not fire for that listed party until their date, or until either side changes. Open one to take it back."
    >
      <PagedList
        list={list}
        pages={pages}
        label="Remembered names"
        columns={columns}
        rowKey={(row) => row.rememberedId}
        empty={{
          art: 'done',
          title: 'Nothing is remembered',
          description: 'A name is remembered on its alert, after the money was released.',
        }}
      />
    </Section>
  )
}
