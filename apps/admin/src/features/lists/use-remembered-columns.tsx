'use client'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { rememberedMeanings } from '../alerts/remembered-meanings.ts'

type Row = ApiOutputs['lists']['remembered']['items'][number]

/** Who is not which listed party, who said so, and until when. */
export function useRememberedColumns(): readonly Column<Row>[] {
  const words = useWords('admin.lists')
  const alertWords = useWords('admin.alerts')
  function saidBy(row: Row): string {
    const first = row.requestedByName ?? words('former-colleague')
    if (!row.confirmedBy) return first
    const second = row.confirmedByName ?? words('former-colleague-second')
    return words('said-by-both', { first, second })
  }
  return [
    {
      key: 'who',
      header: words('who'),
      cell: (row) => (
        <TextLink href={`/alerts/${row.alertId}`}>
          {row.customerName ?? (row.customerId ? words('some-customer') : words('some-recipient'))}
        </TextLink>
      ),
    },
    { key: 'entry', header: words('is-not'), cell: (row) => <bdi>{row.entryId}</bdi> },
    {
      key: 'score',
      header: words('score'),
      align: 'right',
      cell: (row) => row.score ?? words('score-not-kept'),
    },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => (
        <Tag meaning={rememberedMeanings[row.state]} density="compact">
          {alertWords(`remembered-${row.state}`)}
        </Tag>
      ),
    },
    { key: 'by', header: words('said-by'), cell: saidBy },
    { key: 'since', header: words('since'), cell: (row) => <StaffTime at={row.requestedAt} /> },
    {
      key: 'until',
      header: words('until'),
      cell: (row) => row.reviewAt?.slice(0, 10) ?? words('no-date'),
    },
  ]
}
