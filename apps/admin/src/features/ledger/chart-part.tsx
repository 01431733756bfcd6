'use client'
import type { AccountKind } from '@corridor/domain/ledger/contract'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { useRouter } from 'next/navigation'
import { kindWords } from './account-words.ts'
import type { ChartLine } from './ledger-types.ts'

const money = (
  key: 'debits' | 'credits' | 'posted' | 'held',
  header: string,
): Column<ChartLine> => ({
  key,
  header,
  align: 'right',
  cell: (row) => (
    <Money
      value={{ amount: row[key], currency: row.currency }}
      className={key === 'posted' ? 'font-medium' : 'text-ink-soft'}
    />
  ),
})

const columns: readonly Column<ChartLine>[] = [
  {
    key: 'currency',
    header: 'Currency',
    cell: (row) => <span className="font-medium">{row.currency}</span>,
  },
  { key: 'side', header: 'Grows by', cell: (row) => row.side },
  {
    key: 'accounts',
    header: 'Accounts',
    align: 'right',
    cell: (row) => <span className="tabular-nums">{row.accounts}</span>,
  },
  money('debits', 'Debits'),
  money('credits', 'Credits'),
  money('posted', 'Posted'),
  money('held', 'Held'),
]

/** One kind of account, a line per currency; a line leads to its accounts. */
export function ChartPart({ kind, lines }: { kind: AccountKind; lines: readonly ChartLine[] }) {
  const router = useRouter()
  const { word, about } = kindWords[kind]
  return (
    <Section density="compact" title={word} description={about}>
      <DataTable
        label={word}
        hasKeys={false}
        columns={columns}
        rows={lines}
        rowKey={(row) => `${row.currency} ${row.side}`}
        rowLabel={(row) => `${word} in ${row.currency}`}
        onOpen={(row) => router.push(`/ledger/accounts?kind=${kind}&currency=${row.currency}`)}
      />
    </Section>
  )
}
