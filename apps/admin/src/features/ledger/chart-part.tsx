'use client'
import type { AccountKind } from '@corridor/domain/ledger/contract'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useRouter } from 'next/navigation'
import type { ChartLine } from './ledger-types.ts'

type Sum = 'debits' | 'credits' | 'posted' | 'held'

function useColumns(): readonly Column<ChartLine>[] {
  const words = useWords('admin.ledger')
  const money = (key: Sum): Column<ChartLine> => ({
    key,
    header: words(key),
    align: 'right',
    cell: (row) => (
      <Money
        value={{ amount: row[key], currency: row.currency }}
        className={key === 'posted' ? 'font-medium' : 'text-ink-soft'}
      />
    ),
  })
  return [
    {
      key: 'currency',
      header: words('currency'),
      cell: (row) => <span className="font-medium">{row.currency}</span>,
    },
    { key: 'side', header: words('grows-by'), cell: (row) => words(`side-${row.side}`) },
    {
      key: 'accounts',
      header: words('accounts'),
      align: 'right',
      cell: (row) => <span className="tabular-nums">{row.accounts}</span>,
    },
    money('debits'),
    money('credits'),
    money('posted'),
    money('held'),
  ]
}

/** One kind of account, a line per currency; a line leads to its accounts. */
export function ChartPart({ kind, lines }: { kind: AccountKind; lines: readonly ChartLine[] }) {
  const router = useRouter()
  const words = useWords('admin.ledger')
  const columns = useColumns()
  const word = words(`kind-${kind}`)
  return (
    <Section density="compact" title={word} description={words(`about-${kind}`)}>
      <DataTable
        label={word}
        hasKeys={false}
        columns={columns}
        rows={lines}
        rowKey={(row) => `${row.currency} ${row.side}`}
        rowLabel={(row) => words('kind-in', { kind: word, currency: row.currency })}
        onOpen={(row) => router.push(`/ledger/accounts?kind=${kind}&currency=${row.currency}`)}
      />
    </Section>
  )
}
