'use client'
import type { Clock } from '@corridor/domain/ledger/contract'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useAccountName } from './account-words.ts'
import type { StatementLine } from './ledger-types.ts'

/** The lines of a statement; the clock that orders them stands first, the other shows where it differs. */
export function useStatementColumns(clock: Clock): readonly Column<StatementLine>[] {
  const words = useWords('admin.ledger')
  const name = useAccountName()
  const [own, other] =
    clock === 'recorded'
      ? (['recordedAt', 'effectiveAt'] as const)
      : (['effectiveAt', 'recordedAt'] as const)
  return [
    {
      key: 'at',
      header: words(clock),
      cell: (row) => (
        <span className="inline-flex flex-col">
          <StaffTime at={row[own]} />
          {row[own] !== row[other] && (
            <span className="text-meta text-caution">
              {words.rich(clock === 'recorded' ? 'also-effective' : 'also-recorded', {
                at: () => <StaffTime at={row[other]} />,
              })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'code',
      header: words('why'),
      cell: (row) => <span className="font-mono">{row.code}</span>,
    },
    { key: 'other', header: words('against'), cell: (row) => name(row.otherOwnerRef) },
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
      key: 'balance',
      header: words('balance'),
      align: 'right',
      cell: (row) => <Money value={row.balance} className="font-medium" />,
    },
  ]
}
