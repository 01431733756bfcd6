'use client'
import { useCurrencyName } from '@corridor/ui/currency-name'
import type { Column } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import type { Position } from './ledger-types.ts'
import { LimitMeter } from './limit-meter.tsx'
import { standOf } from './position-words.ts'

/** How each currency stands, and how far it may go. */
export function usePositionColumns(): readonly Column<Position>[] {
  const currencyName = useCurrencyName()
  const words = useWords('admin.ledger')
  return [
    {
      key: 'currency',
      header: words('currency'),
      cell: (row) => (
        <span className="font-medium" title={currencyName(row.currency)}>
          {row.currency}
        </span>
      ),
    },
    {
      key: 'stand',
      header: words('we-are'),
      cell: (row) => words(`stand-${standOf(row.open.amount)}`),
    },
    {
      key: 'open',
      header: words('open-position'),
      align: 'right',
      cell: (row) => <Money value={row.open} className="font-medium" />,
    },
    {
      key: 'short',
      header: words('short-limit'),
      cell: (row) => <LimitMeter exposure={row.floor} />,
    },
    {
      key: 'long',
      header: words('long-limit'),
      cell: (row) => <LimitMeter exposure={row.ceiling} />,
    },
    {
      key: 'spread',
      header: words('realised-spread'),
      align: 'right',
      cell: (row) => <Money value={row.realisedSpread} />,
    },
    {
      key: 'residue',
      header: words('residue'),
      align: 'right',
      cell: (row) => <Money value={row.residue} className="text-ink-soft" />,
    },
  ]
}
