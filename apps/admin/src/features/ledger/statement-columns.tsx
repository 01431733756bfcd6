'use client'
import type { Clock } from '@corridor/domain/ledger/contract'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { Money } from '@corridor/ui/money'
import { accountWords } from './account-words.ts'
import type { StatementLine } from './ledger-types.ts'

/** The lines of a statement; the clock that orders them stands first, the other shows where it differs. */
export function statementColumns(clock: Clock): readonly Column<StatementLine>[] {
  const [own, other] =
    clock === 'recorded'
      ? (['recordedAt', 'effectiveAt'] as const)
      : (['effectiveAt', 'recordedAt'] as const)
  return [
    {
      key: 'at',
      header: clock === 'recorded' ? 'Recorded' : 'Effective',
      cell: (row) => (
        <span className="inline-flex flex-col">
          <StaffTime at={row[own]} />
          {row[own] !== row[other] && (
            <span className="text-meta text-caution">
              {clock === 'recorded' ? 'effective ' : 'recorded '}
              <StaffTime at={row[other]} />
            </span>
          )}
        </span>
      ),
    },
    { key: 'code', header: 'Why', cell: (row) => <span className="font-mono">{row.code}</span> },
    { key: 'other', header: 'Against', cell: (row) => accountWords(row.otherOwnerRef) },
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
      key: 'balance',
      header: 'Balance',
      align: 'right',
      cell: (row) => <Money value={row.balance} className="font-medium" />,
    },
  ]
}
