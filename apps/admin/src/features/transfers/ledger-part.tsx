'use client'
import { DataTable } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import type { Trace } from './trace.ts'

type Line = Trace['ledgerLines'][number]

function accountWords({ account }: Line): string {
  return account.kind === 'wallet' ? `Wallet ${account.walletId.slice(-4)}` : account.role
}

/** What was written in the books, line by line. */
export function LedgerPart({ lines }: { lines: Trace['ledgerLines'] }) {
  return (
    <DataTable
      label="Ledger lines"
      hasKeys={false}
      rows={lines.map((line, index) => ({ ...line, place: index }))}
      rowKey={(row) => String(row.place)}
      columns={[
        {
          key: 'account',
          header: 'Account',
          cell: (row) => (
            <span title={row.account.kind === 'wallet' ? row.account.walletId : undefined}>
              {accountWords(row)}
            </span>
          ),
        },
        {
          key: 'debit',
          header: 'Debit',
          align: 'right',
          cell: (row) => (row.direction === 'debit' ? <Money value={row.amount} /> : null),
        },
        {
          key: 'credit',
          header: 'Credit',
          align: 'right',
          cell: (row) => (row.direction === 'credit' ? <Money value={row.amount} /> : null),
        },
        {
          key: 'after',
          header: 'Balance after',
          align: 'right',
          cell: (row) => <Money value={row.balanceAfter} className="text-ink-soft" />,
        },
        { key: 'code', header: 'Code', cell: (row) => row.code },
        { key: 'at', header: 'Written', cell: (row) => <StaffTime at={row.recordedAt} /> },
      ]}
      empty={
        <EmptyState
          density="compact"
          title="Nothing is booked yet"
          description="A held amount is set aside, not booked. Lines come when money moves."
        />
      }
    />
  )
}
