'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import type { JournalLine } from './ledger-types.ts'

/** What the journal tells of a posting. */
export function useJournalColumns(): readonly Column<JournalLine>[] {
  const words = useWords('admin.ledger')
  return [
    { key: 'at', header: words('recorded'), cell: (row) => <StaffTime at={row.recordedAt} /> },
    {
      key: 'id',
      header: words('posting'),
      cell: (row) => (
        <span className="font-mono" title={row.ledgerTransferId}>
          {shortenId(row.ledgerTransferId)}
        </span>
      ),
    },
    {
      key: 'code',
      header: words('why'),
      cell: (row) => (
        <span className="inline-flex items-center gap-chip">
          <span className="font-mono">{row.code}</span>
          {row.reversesId && (
            <Tag meaning="info" density="compact">
              {words('reversal')}
            </Tag>
          )}
        </span>
      ),
    },
    {
      key: 'reference',
      header: words('for'),
      cell: (row) => <span className="font-mono">{shortenId(row.reference)}</span>,
    },
    {
      key: 'legs',
      header: words('legs'),
      align: 'right',
      cell: (row) => <span className="tabular-nums">{row.legs}</span>,
    },
    {
      key: 'amounts',
      header: words('moved'),
      align: 'right',
      cell: (row) => (
        <span className="inline-flex flex-wrap justify-end gap-item">
          {row.amounts.map((amount) => (
            <Money key={amount.currency} value={amount} />
          ))}
        </span>
      ),
    },
  ]
}
