'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import type { JournalLine } from './ledger-types.ts'

export const journalColumns: readonly Column<JournalLine>[] = [
  { key: 'at', header: 'Recorded', cell: (row) => <StaffTime at={row.recordedAt} /> },
  {
    key: 'id',
    header: 'Posting',
    cell: (row) => (
      <span className="font-mono" title={row.ledgerTransferId}>
        {shortenId(row.ledgerTransferId)}
      </span>
    ),
  },
  {
    key: 'code',
    header: 'Why',
    cell: (row) => (
      <span className="inline-flex items-center gap-chip">
        <span className="font-mono">{row.code}</span>
        {row.reversesId && (
          <Tag meaning="info" density="compact">
            Reversal
          </Tag>
        )}
      </span>
    ),
  },
  {
    key: 'reference',
    header: 'For',
    cell: (row) => <span className="font-mono">{shortenId(row.reference)}</span>,
  },
  {
    key: 'legs',
    header: 'Legs',
    align: 'right',
    cell: (row) => <span className="tabular-nums">{row.legs}</span>,
  },
  {
    key: 'amounts',
    header: 'Moved',
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
