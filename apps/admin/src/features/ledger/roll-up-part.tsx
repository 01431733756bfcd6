'use client'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { Money } from '@corridor/ui/money'
import { useRouter } from 'next/navigation'
import { accountWords } from './account-words.ts'
import type { Parent } from './ledger-types.ts'
import { inTreeOrder } from './tree-order.ts'

type Row = ReturnType<typeof inTreeOrder>[number]

const columns: readonly Column<Row>[] = [
  {
    key: 'account',
    header: 'Account',
    cell: (row) => (
      <span className="font-medium">
        <span aria-hidden className="text-ink-muted">
          {'— '.repeat(row.depth)}
        </span>
        {accountWords(row.ownerRef)}
      </span>
    ),
  },
  {
    key: 'below',
    header: 'Accounts below',
    align: 'right',
    cell: (row) => <span className="tabular-nums">{row.accounts}</span>,
  },
  {
    key: 'posted',
    header: 'Posted in all',
    align: 'right',
    cell: (row) => <Money value={{ amount: row.posted, currency: row.currency }} />,
  },
  {
    key: 'held',
    header: 'Held in all',
    align: 'right',
    cell: (row) => (
      <Money value={{ amount: row.held, currency: row.currency }} className="text-ink-soft" />
    ),
  },
]

/** Accounts that others are counted under, with the sums of all below them. */
export function RollUpPart({ parents }: { parents: readonly Parent[] }) {
  const router = useRouter()
  return (
    <Section
      density="compact"
      title="Rolled up"
      description="Each with everything counted under it."
    >
      <DataTable
        label="Rolled up"
        hasKeys={false}
        columns={columns}
        rows={inTreeOrder(parents)}
        rowKey={(row) => row.accountId}
        rowLabel={(row) => accountWords(row.ownerRef)}
        onOpen={(row) => router.push(`/ledger/accounts/${row.accountId}`)}
      />
    </Section>
  )
}
