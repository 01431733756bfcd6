'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { Trace } from './trace.ts'

/** What was written in the books, line by line. */
export function LedgerPart({ lines }: { lines: Trace['ledgerLines'] }) {
  const words = useWords('admin.transfers')
  return (
    <DataTable
      label={words('part-books')}
      hasKeys={false}
      rows={lines.map((line, index) => ({ ...line, place: index }))}
      rowKey={(row) => String(row.place)}
      columns={[
        {
          key: 'account',
          header: words('account'),
          cell: ({ account }) =>
            account.kind === 'wallet' ? (
              <span title={account.walletId}>
                {words('wallet', { end: account.walletId.slice(-4) })}
              </span>
            ) : (
              <bdi>{account.role}</bdi>
            ),
        },
        {
          key: 'debit',
          header: words('debit'),
          align: 'right',
          cell: (row) => (row.direction === 'debit' ? <Money value={row.amount} /> : null),
        },
        {
          key: 'credit',
          header: words('credit'),
          align: 'right',
          cell: (row) => (row.direction === 'credit' ? <Money value={row.amount} /> : null),
        },
        {
          key: 'after',
          header: words('balance-after'),
          align: 'right',
          cell: (row) => <Money value={row.balanceAfter} className="text-ink-soft" />,
        },
        { key: 'code', header: words('code'), cell: (row) => <bdi>{row.code}</bdi> },
        { key: 'at', header: words('written'), cell: (row) => <StaffTime at={row.recordedAt} /> },
      ]}
      empty={
        <EmptyState
          density="compact"
          title={words('no-lines')}
          description={words('no-lines-detail')}
        />
      }
    />
  )
}
